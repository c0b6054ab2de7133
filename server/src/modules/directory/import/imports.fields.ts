import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql'
import { ListSize } from '../../../kernel/list-size.js'
import { DateTime } from '../../../kernel/scalars.js'
import type { Context } from '../../../scope/scope.js'
import { CONTENT_TYPE, uploadAddress } from './imports.address.js'
import { undoableUntil } from '../undo/undoable.js'
import { mayUndo } from './imports.rules.js'
import {
  ImportColumn,
  ImportCounts,
  ImportHeading,
  ImportKeptListing,
  ImportProblem,
  ImportUpload,
  type StoredCounts,
} from './imports.types.js'
import { ImportSuspicion } from './suspicions.js'
import { ImportState, ImportTemplate, ListingImport } from './listing-import.entity.js'

@Resolver(() => ListingImport)
export class ListingImportFields {
  @FieldResolver(() => ImportUpload, { nullable: true, description: 'Where its file is sent; null once it is there.' })
  async upload(@Ctx() { scope }: Context, @Root() row: ListingImport): Promise<ImportUpload | null> {
    if (row.state !== ImportState.UPLOADING) return null
    return { ...(await uploadAddress(scope, row)), contentType: CONTENT_TYPE }
  }

  @FieldResolver(() => String, { nullable: true, description: '`CSV` or `XLSX`; null before it was read.' })
  format(@Root() { reading }: ListingImport): string | null {
    return reading?.format ?? null
  }

  @FieldResolver(() => String, {
    nullable: true,
    description:
      'How its letters are written: `utf-8`, `utf-16le`, `utf-16be` or `windows-1252`; null before it was read.',
  })
  encoding(@Root() { reading }: ListingImport): string | null {
    return reading?.encoding ?? null
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'What stands between its cells: `,`, `;`, a tab or `|`; null for a workbook.',
  })
  delimiter(@Root() { reading }: ListingImport): string | null {
    return reading?.delimiter ?? null
  }

  @ListSize(4)
  @FieldResolver(() => [ImportSuspicion], {
    description:
      'After its dry run: why what it makes waits under review until a moderator decides (`moderationQueue`, kind IMPORT); empty: it does not.',
  })
  suspicions(@Root() { storedSuspicions }: ListingImport): ImportSuspicion[] {
    return Object.values(ImportSuspicion).filter((each) => storedSuspicions.includes(each))
  }

  @ListSize(20)
  @FieldResolver(() => [ImportColumn], { description: 'Its columns, at most 500; none before it was read.' })
  columns(@Root() { reading, mapped }: ListingImport): ImportColumn[] {
    const fields = new Map(listed(mapped).map(({ column, field }) => [column, field as string]))
    return listed(reading?.header).map((heading, index) => ({
      index,
      heading,
      samples: listed(reading?.samples).flatMap((row) => row[index] || []),
      field: fields.get(index) ?? (fields.size ? null : (reading?.guess[index] ?? null)),
    }))
  }

  @FieldResolver(() => ImportCounts, {
    nullable: true,
    description: 'What the dry run found; null before its end. While it runs: so far.',
  })
  planned(@Root() { plannedCounts }: ListingImport): ImportCounts | null {
    return countsOf(plannedCounts)
  }

  @FieldResolver(() => ImportCounts, { nullable: true, description: 'What it did; null before it began.' })
  counts(@Root() { storedCounts }: ListingImport): ImportCounts | null {
    return countsOf(storedCounts)
  }

  @ListSize(20)
  @FieldResolver(() => [ImportProblem], {
    description: 'The first 20 rejected rows and the first 20 likely duplicates of the last step; the files have all.',
  })
  problems(@Root() { storedProblems }: ListingImport): ImportProblem[] {
    return listed(storedProblems)
  }

  @FieldResolver(() => DateTime, {
    nullable: true,
    description: 'Until when it can be taken back (UTC); null: it cannot.',
  })
  undoableUntil(@Root() row: ListingImport): Date | null {
    return undoableUntil(row)
  }

  @FieldResolver(() => Boolean, { description: 'Whether the viewer may take it back at this moment.' })
  viewerCanUndo(@Ctx() { scope }: Context, @Root() row: ListingImport): boolean {
    return mayUndo(scope, row)
  }

  @ListSize(20)
  @FieldResolver(() => [ImportKeptListing], {
    description:
      'Listings that somebody changed after the import, at most 100: what was changed stayed as it is when the import was taken back.',
  })
  keptListings(@Root() { storedKept }: ListingImport): ImportKeptListing[] {
    return listed(storedKept)
  }
}

@Resolver(() => ImportTemplate)
export class ImportTemplateFields {
  @ListSize(20)
  @FieldResolver(() => [ImportHeading], { description: 'Which heading means what.' })
  mapping(@Root() { headings }: ImportTemplate): ImportHeading[] {
    return listed(headings)
  }
}

function listed<T>(value: T[] | null | undefined): T[] {
  return Array.isArray(value) ? value : []
}

function countsOf(stored: StoredCounts | null): ImportCounts | null {
  return stored && typeof stored.rows === 'number' ? { ...stored, older: stored.older ?? 0 } : null
}
