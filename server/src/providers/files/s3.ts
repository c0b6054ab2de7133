import { createReadStream, createWriteStream } from 'node:fs'
import { mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import {
  DeleteObjectCommand,
  DeleteObjectsCommand,
  GetObjectCommand,
  ListObjectsV2Command,
  NoSuchKey,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3'
import { getSignedUrl } from '@aws-sdk/s3-request-presigner'
import { ownFileKey } from './key.js'
import type { FilePort } from './port.js'

export type S3Settings = {
  bucket: string
  region: string
  /** Of a store that is not Amazon's; then the bucket stands in the path. */
  endpoint: string | null
  /** Null: what the machine itself may (a role of its instance, the environment of the SDK). */
  credentials: { accessKeyId: string; secretAccessKey: string } | null
}

/** Files in a bucket. Nothing in it is public: pictures are served by us, and what is private by addresses that are signed and run out. */
export function s3Files({ bucket: Bucket, region, endpoint, credentials }: S3Settings): FilePort {
  const client = new S3Client({
    region,
    ...(endpoint ? { endpoint, forcePathStyle: true } : {}),
    ...(credentials ? { credentials } : {}),
    // The SDK would sign the checksum of an empty body into every address for an upload.
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
  })
  const at = (key: string) => ({ Bucket, Key: ownFileKey(key) })
  /** The answer is 200 even where single files could not be removed: it names them. */
  const removeAll = async (Objects: { Key: string }[]): Promise<void> => {
    const { Errors } = await client.send(new DeleteObjectsCommand({ Bucket, Delete: { Objects, Quiet: true } }))
    const [first] = Errors ?? []
    if (first)
      throw new Error(`${Errors?.length} files could not be removed: ${first.Code ?? ''} ${first.Message ?? ''}`)
  }
  const open = async (key: string) =>
    client.send(new GetObjectCommand(at(key))).catch((error: Error) => {
      if (error instanceof NoSuchKey || error.name === 'NoSuchKey') return null
      throw error
    })
  return {
    name: 's3',
    put: async (key, bytes) => {
      await client.send(new PutObjectCommand({ ...at(key), Body: bytes, ContentLength: bytes.length }))
    },
    get: async (key) => {
      const found = await open(key)
      return found?.Body ? Buffer.from(await found.Body.transformToByteArray()) : null
    },
    remove: async (key) => {
      await client.send(new DeleteObjectCommand(at(key)))
    },
    // Its length must be known first; a file in between keeps memory small and leaves nothing in the bucket of what breaks off.
    write: async (key, bytes) => {
      const folder = await mkdtemp(join(tmpdir(), 'upload-'))
      const file = join(folder, 'bytes')
      try {
        await pipeline(bytes, createWriteStream(file, { mode: 0o600 }))
        const { size } = await stat(file)
        await client.send(new PutObjectCommand({ ...at(key), Body: createReadStream(file), ContentLength: size }))
        return size
      } finally {
        await rm(folder, { recursive: true, force: true })
      }
    },
    read: async (key) => {
      const found = await open(key)
      return found?.Body ? { bytes: found.ContentLength ?? 0, stream: found.Body as Readable } : null
    },
    removeFolder: async (folder) => {
      const Prefix = `${ownFileKey(folder)}/`
      for (let more = true; more; ) {
        const { Contents = [], IsTruncated } = await client.send(new ListObjectsV2Command({ Bucket, Prefix }))
        const Objects = Contents.flatMap(({ Key }) => (Key ? [{ Key }] : []))
        if (Objects.length) await removeAll(Objects)
        more = IsTruncated === true && Objects.length > 0
      }
    },
    direct: {
      origin: endpoint ? new URL(endpoint).origin : `https://${Bucket}.s3.${region}.amazonaws.com`,
      // Type and length are part of what is signed: another one of either is refused by the store.
      uploadTo: (key, { contentType, bytes, seconds }) =>
        getSignedUrl(client, new PutObjectCommand({ ...at(key), ContentType: contentType, ContentLength: bytes }), {
          expiresIn: seconds,
          signableHeaders: new Set(['host', 'content-type', 'content-length']),
        }),
      downloadFrom: (key, { contentType, fileName, seconds }) => {
        const shown = { ResponseContentType: contentType, ResponseContentDisposition: attachment(fileName) }
        return getSignedUrl(client, new GetObjectCommand({ ...at(key), ...shown }), { expiresIn: seconds })
      },
    },
  }
}

/** A file name of ours: letters, digits, dots and hyphens. */
const attachment = (fileName: string): string => `attachment; filename="${fileName.replace(/[^a-zA-Z0-9.-]/g, '-')}"`
