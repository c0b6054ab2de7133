import { Readable } from 'node:stream'
import { ZipFile } from 'yazl'

type Row = (string | number | null)[]

/**
 * A workbook of one sheet as it is written (ECMA-376). Written by hand because the libraries that are kept hold the whole sheet in
 * memory (ops/docs/decisions/0083). Text is an inline string: no cell can be taken for a formula.
 */
export function workbook(pages: AsyncIterable<Row[]>): Readable {
  const zip = new ZipFile()
  for (const [name, text] of Object.entries(parts)) zip.addBuffer(Buffer.from(`${xml}${text}`), name)
  zip.addReadStreamLazy('xl/worksheets/sheet1.xml', {}, (take) => take(null, Readable.from(sheet(pages))))
  zip.end()
  const stream = zip.outputStream as Readable
  zip.on('error', (error: Error) => stream.destroy(error))
  return stream
}

async function* sheet(pages: AsyncIterable<Row[]>): AsyncGenerator<string> {
  yield `${xml}<worksheet xmlns="${main}"><sheetData>`
  let line = 0
  for await (const page of pages) {
    const from = line + 1
    line += page.length
    yield page.map((row, at) => rowOf(row, from + at)).join('')
  }
  yield '</sheetData></worksheet>'
}

const rowOf = (row: Row, line: number): string =>
  `<row r="${line}">${row.map((value, column) => cell(value, `${letters(column)}${line}`)).join('')}</row>`

/** A, B … Z, AA, AB …: readers other than spreadsheets find a cell by it. */
function letters(column: number): string {
  const last = String.fromCharCode(65 + (column % 26))
  return column < 26 ? last : letters(Math.floor(column / 26) - 1) + last
}

function cell(value: string | number | null, at: string): string {
  if (value === null) return ''
  if (typeof value === 'number') return `<c r="${at}"><v>${value}</v></c>`
  return `<c r="${at}" t="inlineStr"><is><t xml:space="preserve">${escaped(value)}</t></is></c>`
}

/** What XML 1.0 cannot hold is left out; a cell holds at most 32,767 characters. */
function escaped(text: string): string {
  return text
    .slice(0, 32_767)
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
}

const xml = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const pack = 'http://schemas.openxmlformats.org/package/2006'
const kind = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
const parts: Record<string, string> = {
  '[Content_Types].xml': `<Types xmlns="${pack}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${kind}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${kind}.worksheet+xml"/></Types>`,
  '_rels/.rels': `<Relationships xmlns="${pack}/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="Listings" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${pack}/relationships"><Relationship Id="rId1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
}
