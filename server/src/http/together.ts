/** One who asked, and is told alone how it went. */
export type Waiting<Asked, Answer> = { asked: Asked; answer: (answer: Answer) => void; fail: (error: unknown) => void }
type Go<Asked, Answer> = (group: Waiting<Asked, Answer>[]) => Promise<void>
export type Together<Asked, Answer> = (key: string, asked: Asked, go: Go<Asked, Answer>) => Promise<Answer>

/**
 * What comes while one of its key is under way goes together behind it, so that nobody waits for more than one other and a crowd makes
 * two round trips. `go` answers each of its group; when it fails, whoever has no answer yet is told so, and the next group is tried.
 */
export function openTogether<Asked, Answer>(): Together<Asked, Answer> {
  const underWay = new Map<string, Waiting<Asked, Answer>[]>()

  const lead = async (key: string, first: Waiting<Asked, Answer>, go: Go<Asked, Answer>): Promise<void> => {
    let group = [first]
    while (group.length) {
      const behind: Waiting<Asked, Answer>[] = []
      underWay.set(key, behind)
      try {
        await go(group)
      } catch (error) {
        for (const { fail } of group) fail(error)
      }
      group = behind
    }
    underWay.delete(key)
  }

  return (key, asked, go) =>
    new Promise((answer, fail) => {
      const behind = underWay.get(key)
      if (behind) behind.push({ asked, answer, fail })
      else void lead(key, { asked, answer, fail }, go)
    })
}
