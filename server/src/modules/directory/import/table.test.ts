import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import type { Entry } from './records.js'
import { openTable } from './table.js'
import { scratchFolder } from '../../../testing/scratch.js'

const folder = scratchFolder('table')

let files = 0
function write(content: string | Buffer): string {
  const path = join(folder, `${files++}.csv`)
  writeFileSync(path, content)
  return path
}

async function read(content: string | Buffer) {
  const table = await openTable(write(content))
  const rows: Entry[] = []
  for await (const entries of table.entries(2)) rows.push(...entries)
  table.close()
  return { ...table, rows }
}

const cellsOf = ({ rows }: { rows: Entry[] }) => rows.map(({ cells }) => cells)
const text = 'name,city,source_id\nRatskeller,"München, ""Altstadt""",1\nCafé,,2\n'
const cells = [
  ['Ratskeller', 'München, "Altstadt"', '1'],
  ['Café', '', '2'],
]

test.each<[how: string, content: string | Buffer]>([
  ['plain', text],
  ['with a byte order mark', `\ufeff${text}`],
  ['with CRLF and no end of line at the end', text.trimEnd().replaceAll('\n', '\r\n')],
  ['with CR alone', text.replaceAll('\n', '\r')],
  ['with empty lines between', text.replaceAll('\n', '\n\n  \n')],
  ['packed by gzip', gzipSync(text)],
  ['packed in two parts', Buffer.concat([gzipSync(text.slice(0, 30)), gzipSync(text.slice(30))])],
  ['in UTF-16', Buffer.from(`\ufeff${text}`, 'utf16le')],
  ['in the code page of Windows', Buffer.from(text, 'latin1')],
])('a file %s is read', async (how, content) => {
  const table = await read(content)
  expect(cellsOf(table)).toEqual(cells)
  expect(table.foreignLines()).toBe(how.includes('Windows') ? 2 : 0)
})

test.each([
  [';', 'Name;Ort;source_id\n"a;b";c;1\n'],
  ['\t', 'Title\tCity\tExternal ID\na;b\tc\t1\n'],
  [';', 'sep=;\r\nName;Ort;ID\r\n"a;b";c;1\r\n'],
])('the delimiter %j is found by the names of the columns', async (delimiter, content) => {
  const table = await read(content)
  expect(table.delimiter).toBe(delimiter)
  expect(cellsOf(table)).toEqual([['a;b', 'c', '1']])
  expect(table.columns.at).toEqual({ name: 0, city: 1, source_id: 2 })
})

test('columns are found by what people call them, and the unknown ones are told', async () => {
  const { columns } = await read('Öffnungszeiten,PLZ,Straße,E-Mail,Firma,Latitude,lon,addr:country,colour,id\n')
  expect(Object.keys(columns.at).sort()).toEqual(
    ['country', 'email', 'lat', 'lng', 'name', 'opening_hours', 'postal', 'source_id', 'street'].sort(),
  )
  expect(columns.unused).toEqual(['colour'])
  const other = await read('name,id,updated_at\n')
  expect(other.columns.unused, 'of an export it stands beside the listing, elsewhere it is theirs').toEqual([
    'updated_at',
  ])
  expect((await read('updated_at,name,id,listing_id\n')).columns.at.updated_at).toBe(0)
})

test('each row knows the line it begins on, also behind rows with line breaks', async () => {
  const { rows } = await read('name,source_id\na,1\n"b\r\nand\nc",2\n\nd,3\n')
  expect(rows.map(({ line, cells: [name] }) => [line, name])).toEqual([
    [2, 'a'],
    [3, 'b\r\nand\nc'],
    [7, 'd'],
  ])
})

test('a stray quotation mark costs its own row at most, and the row before and behind it nothing', async () => {
  const bad = '"never closed,2'
  const good = ['Joe\'s 5" Pipes,1', '"two\nlines",3', 'Joe "The Man" Smith,4', '"a ""b"" c",5']
  const { rows } = await read(`name,source_id\n${good[0]}\n${bad}\n${good.slice(1).join('\n')}\n"half"shut,6\nlast,7\n`)
  expect(rows.filter(({ fault }) => !fault).map(({ cells: [name] }) => name)).toEqual([
    'Joe\'s 5" Pipes',
    'two\nlines',
    'Joe "The Man" Smith',
    'a "b" c',
    'last',
  ])
  expect(rows.filter(({ fault }) => fault).map(({ line, cells }) => [line, ...cells])).toEqual([
    [3, bad],
    [8, '"half"shut,6'],
  ])
})

test('a line of several megabytes is a bad row and does not fill the memory', async () => {
  const { rows } = await read(`name,source_id\na,1\n${'x'.repeat(3_000_000)},2\nb,3\n${'y'.repeat(2_000_000)}`)
  expect(rows.map(({ line, fault }) => [line, fault])).toEqual([
    [2, null],
    [3, expect.stringContaining('megabyte')],
    [4, null],
    [5, expect.stringContaining('megabyte')],
  ])
})

test.each<[what: string, content: string | Buffer, says: RegExp]>([
  ['empty', '', /^The file is empty\.$/],
  ['blank', '\n \n', /^The file is empty\.$/],
  [
    'without the columns it needs',
    'street,city\na,b\n',
    /^The file has no column "name" and no column "source_id": .*reads: street, city\.$/,
  ],
  [
    'an Excel workbook',
    Buffer.from('PK\u0003\u0004 and so on'),
    /^This is a ZIP archive or an Excel workbook\. Save it as CSV/,
  ],
  ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13]), /^This is not a CSV file/],
])('a file that is %s is refused by one sentence', async (_what, content, says) => {
  await expect(openTable(write(content))).rejects.toThrow(says)
})

test('a file that is not there, a folder, and an archive cut short are told from each other', async () => {
  await expect(openTable(join(folder, 'nothing.csv'))).rejects.toThrow(/cannot be opened: there is no such file/)
  await expect(openTable(folder)).rejects.toThrow(/is a folder/)
  const packed = gzipSync(text + Array.from({ length: 5_000 }, (_, n) => `Shop ${Math.sin(n)},,${n + 3}\n`).join(''))
  await expect(read(packed.subarray(0, packed.length / 2))).rejects.toThrow(/ends too early or is damaged/)
})
