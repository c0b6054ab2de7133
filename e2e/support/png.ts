import { crc32, deflateSync } from 'node:zlib'

export type Box = { x: number; y: number; width: number; height: number }

/** A picture of one colour, or of white with a `mark` of that colour in it. */
export function png({ width, height, mark }: { width: number; height: number; mark?: Box }): Buffer {
  const at = (x: number, y: number): number[] => {
    if (!mark) return [30, 90, 110]
    const inside = x >= mark.x && x < mark.x + mark.width && y >= mark.y && y < mark.y + mark.height
    return inside ? [30, 90, 110] : [255, 255, 255]
  }
  const rows = Array.from({ length: height }, (_, y) => [
    0,
    ...Array.from({ length: width }, (_, x) => at(x, y)).flat(),
  ])
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width)
  header.writeUInt32BE(height, 4)
  header.set([8, 2, 0, 0, 0], 8)
  const pixels = deflateSync(Buffer.from(rows.flat()))
  const parts = [chunk('IHDR', header), chunk('IDAT', pixels), chunk('IEND', Buffer.alloc(0))]
  return Buffer.concat([Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]), ...parts])
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type), data])
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.length)
  check.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, check])
}
