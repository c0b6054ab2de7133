import { LocalDirectoryElement, TAG } from './element.js'
import { ownScript } from './origin.js'
import { takeOver } from './page.js'
import { mountScriptTag } from './script-tag.js'

const replay = takeOver()
if (replay && !customElements.get(TAG)) customElements.define(TAG, LocalDirectoryElement)
mountScriptTag(ownScript)
replay?.()
