import { tidyScratch } from '../../server/src/testing/scratch.ts'

tidyScratch()
