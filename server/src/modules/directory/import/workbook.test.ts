import { createWriteStream } from 'node:fs'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { expect, test } from 'vitest'
import { ZipFile } from 'yazl'
import { newId } from '../../../kernel/ids.js'
import { scratchFolder } from '../../../testing/scratch.js'
import { workbookAsCsv } from './workbook.js'

async function bookOf(rows: string, name = 'xl/worksheets/sheet1.xml'): Promise<string> {
  const zip = new ZipFile()
  zip.addBuffer(Buffer.from(`<worksheet><sheetData>${rows}</sheetData></worksheet>`), name)
  zip.end()
  const path = join(scratchFolder('workbook'), `${newId()}.xlsx`)
  await pipeline(zip.outputStream, createWriteStream(path))
  return path
}

test.each<[string, string, string?]>([
  ['a row far below', '<row r="2000000000"><c r="A2000000000"><v>1</v></c></row>'],
  ['a cell far to the side', '<row r="1"><c r="XFD1"><v>1</v></c></row>'],
  ['two cells far apart', '<row r="1"><c r="CZ1"/></row><row r="190000"><c r="A190000"/></row>'],
  ['a number in disguise', '<row r="1"><c r="A&#49;048576"/></row>'],
  ['a sheet under another name', '<row r="2000000000"/>', 'xl/other.bin'],
])(
  'a workbook with %s is refused before it is read: what lies between would take any memory',
  async (_, rows, name) => {
    await expect(workbookAsCsv(await bookOf(rows, name))).rejects.toThrow('too large')
  },
)
