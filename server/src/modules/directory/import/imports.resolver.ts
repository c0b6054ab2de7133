import { Arg, Ctx, ID, Int, Mutation, Query, Resolver, Root, Subscription } from 'type-graphql'
import type { News } from '../../../events/news.js'
import { type Listening, streamOf } from '../../../events/stream.js'
import { ListSize } from '../../../kernel/list-size.js'
import type { Context } from '../../../scope/scope.js'
import { Feature } from '../../plans/feature.js'
import { CheckListingImportInput, CreateListingImportInput } from './imports.inputs.js'
import * as reads from './imports.reads.js'
import * as verbs from './imports.service.js'
import { ImportDownload, ImportField, ImportReport } from './imports.types.js'
import { ImportTemplate, ListingImport, ListingImportConnection } from './listing-import.entity.js'
import { deleteImportTemplate } from './templates.service.js'

const id = { description: 'Id of the import.' }

@Resolver()
export class ImportsResolver {
  @Query(() => ListingImportConnection, { description: 'Imports, newest first. Permission `listing.write`.' })
  listingImports(
    @Ctx() { scope }: Context,
    @Arg('first', () => Int, { nullable: true, defaultValue: 20, description: 'How many, 1 to 100.' }) first: number,
    @Arg('after', () => String, { nullable: true, description: '`endCursor` of the page before.' }) after?:
      | string
      | null,
  ): Promise<InstanceType<typeof ListingImportConnection>> {
    return reads.listingImports(scope, { first, after: after ?? null })
  }

  @Query(() => ListingImport, { nullable: true, description: 'One import. Permission `listing.write`.' })
  listingImport(@Ctx() { scope }: Context, @Arg('id', () => ID, id) importId: string): Promise<ListingImport | null> {
    return reads.listingImport(scope, importId)
  }

  @ListSize(20)
  @Query(() => [ImportField], {
    description: 'What a column can mean in this tenant, at most 1,000. Permission `listing.write`.',
  })
  importFields(@Ctx() { scope }: Context): Promise<ImportField[]> {
    return reads.importFields(scope)
  }

  @Query(() => [ImportTemplate], { description: 'Templates by name, at most 100. Permission `listing.write`.' })
  importTemplates(@Ctx() { scope }: Context): Promise<ImportTemplate[]> {
    return reads.importTemplates(scope)
  }

  @Mutation(() => ListingImport, {
    description:
      'Begins an import: the file goes to `upload` by PUT, then `readListingImport`. Permission `listing.write`.',
  })
  createListingImport(
    @Ctx() { scope }: Context,
    @Arg('input', () => CreateListingImportInput, { description: 'The file.' }) input: CreateListingImportInput,
  ): Promise<ListingImport> {
    return verbs.createListingImport(scope, input)
  }

  @Mutation(() => ListingImport, {
    description:
      'The file is there: finds out, by a job, its kind, encoding, delimiter and columns. Permission `listing.write`. CONFLICT at another step.',
  })
  readListingImport(@Ctx() { scope }: Context, @Arg('id', () => ID, id) importId: string): Promise<ListingImport> {
    return verbs.readListingImport(scope, importId)
  }

  @Mutation(() => ListingImport, {
    description:
      'Says what the columns mean and tries it, by a job that writes nothing; `planned` and `problems` tell what it found. Permission `listing.write`. CONFLICT at another step.',
  })
  checkListingImport(
    @Ctx() { scope }: Context,
    @Arg('id', () => ID, id) importId: string,
    @Arg('input', () => CheckListingImportInput, { description: 'The columns.' }) input: CheckListingImportInput,
  ): Promise<ListingImport> {
    return verbs.checkListingImport(scope, importId, input)
  }

  @Feature('directory')
  @Mutation(() => ListingImport, {
    description:
      'Writes the rows, by a job; new listings are PUBLISHED. Permission `listing.write`. PLAN_LIMIT when they do not all fit, CONFLICT before its dry run.',
  })
  startListingImport(@Ctx() { scope }: Context, @Arg('id', () => ID, id) importId: string): Promise<ListingImport> {
    return verbs.startListingImport(scope, importId)
  }

  @Mutation(() => ListingImport, {
    description:
      'Stops it after the rows at hand; what is in stays in, and can be taken back. Permission `listing.write`. CONFLICT when it is over.',
  })
  cancelListingImport(@Ctx() { scope }: Context, @Arg('id', () => ID, id) importId: string): Promise<ListingImport> {
    return verbs.cancelListingImport(scope, importId)
  }

  @Mutation(() => ListingImport, {
    description:
      'Takes a whole import back, by a job: what it made is deleted, what it changed is as before, but for what somebody changed since (`keptListings`). Permission `listing.write`. CONFLICT after a day.',
  })
  undoListingImport(@Ctx() { scope }: Context, @Arg('id', () => ID, id) importId: string): Promise<ListingImport> {
    return verbs.undoListingImport(scope, importId)
  }

  @Mutation(() => ImportDownload, {
    description:
      'A signed address of a report as CSV, good for a quarter of an hour; it can be imported again once its rows are put right. Permission `listing.write`. CONFLICT when there is none.',
  })
  openImportErrors(
    @Ctx() { scope }: Context,
    @Arg('id', () => ID, id) importId: string,
    @Arg('report', () => ImportReport, {
      nullable: true,
      defaultValue: ImportReport.ERRORS,
      description: 'Which report.',
    })
    report: ImportReport,
  ): Promise<ImportDownload> {
    return verbs.openImportErrors(scope, importId, report === ImportReport.NOTES ? 'notes' : 'errors')
  }

  @Mutation(() => ImportTemplate, { description: 'Takes a template away for good. Permission `listing.write`.' })
  deleteImportTemplate(
    @Ctx() { scope }: Context,
    @Arg('id', () => ID, { description: 'Id of the template.' }) templateId: string,
  ): Promise<ImportTemplate> {
    return deleteImportTemplate(scope, templateId)
  }

  @Subscription(() => ListingImport, {
    nullable: true,
    description:
      'An import you began, each time it is further, about once a second; null if it is gone. Permission `listing.write`.',
    subscribe: ({ context }) => streamOf(context as Listening, ['listing_import_changed']),
  })
  listingImportChanged(@Ctx() { scope }: Context, @Root() { id: importId }: News): Promise<ListingImport | null> {
    return reads.listingImport(scope, importId ?? '')
  }
}
