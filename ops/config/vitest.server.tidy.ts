import { keepLinesForFailures } from '../../server/src/testing/log-lines.ts'
import { tidyScratch } from '../../server/src/testing/scratch.ts'

tidyScratch()
keepLinesForFailures()
