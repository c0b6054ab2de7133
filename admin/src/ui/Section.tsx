import { IconChevronDown } from '@tabler/icons-react'
import { type ReactNode, useId, useLayoutEffect, useRef } from 'react'
import classes from './Section.module.css'

interface SectionProps {
  title: string
  /** One sentence on what this part is for. */
  lead?: string
  actions?: ReactNode
  children: ReactNode
}

type FoldingSectionProps = Omit<SectionProps, 'actions'>

/** A card of a page: what it is, why it is there, its fields. */
export function Section({ title, lead, actions, children }: SectionProps) {
  const id = useId()
  return (
    <section className={classes.section} aria-labelledby={id}>
      <div className={classes.head}>
        <div>
          <h2 className={classes.title} id={id}>
            {title}
          </h2>
          {lead && <p className={classes.lead}>{lead}</p>}
        </div>
        {actions}
      </div>
      <div className={classes.body}>{children}</div>
    </section>
  )
}

/** One of many cards of a long page: it folds by its title, and unfolds by itself when something in it is wrong. */
export function FoldingSection({ title, lead, children }: FoldingSectionProps) {
  const id = useId()
  const fold = useRef<HTMLDetailsElement>(null)
  useLayoutEffect(() => {
    if (fold.current?.querySelector('[aria-invalid="true"], [data-tone="bad"]')) fold.current.open = true
  })
  return (
    <section className={classes.section} aria-labelledby={id}>
      <details ref={fold} open>
        <summary className={classes.summary}>
          <h2 className={classes.title} id={id}>
            {title}
          </h2>
          <IconChevronDown size={16} className={classes.turn} aria-hidden />
        </summary>
        {lead && <p className={classes.leadBelow}>{lead}</p>}
        <div className={classes.body}>{children}</div>
      </details>
    </section>
  )
}

/** Fields side by side where there is room. `wide` children take the row. */
export function Fields({ children }: { children: ReactNode }) {
  return <div className={classes.fields}>{children}</div>
}

export function Wide({ children }: { children: ReactNode }) {
  return <div className={classes.wide}>{children}</div>
}
