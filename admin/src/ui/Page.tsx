import { ActionIcon } from '@mantine/core'
import { IconArrowLeft } from '@tabler/icons-react'
import { Link, type LinkProps } from '@tanstack/react-router'
import { createContext, type ReactNode, use } from 'react'
import classes from './Page.module.css'

/** Whose admin this is; it closes every page's title. */
export const SiteName = createContext('')

/** The window's title: the page's own, and whose admin it is. */
export function PageTitle({ title }: { title: string }) {
  const site = use(SiteName)
  return <title>{site ? `${title} · ${site}` : title}</title>
}

export interface PageHeadProps {
  title: string
  /** Beside the title: a count, a status. */
  beside?: ReactNode
  actions?: ReactNode
  back?: { to: LinkProps; label: string } | undefined
}

export function PageHead({ title, beside, actions, back }: PageHeadProps) {
  return (
    <header className={classes.head}>
      <PageTitle title={title} />
      {back && (
        <ActionIcon
          className={classes.back}
          aria-label={back.label}
          renderRoot={(props) => <Link {...back.to} {...props} />}
        >
          <IconArrowLeft size={18} className={classes.turn} />
        </ActionIcon>
      )}
      <h1 className={classes.title} tabIndex={-1} dir="auto" title={title.length > 60 ? title : undefined}>
        {title}
      </h1>
      {beside && <div className={classes.beside}>{beside}</div>}
      {actions && <div className={classes.actions}>{actions}</div>}
    </header>
  )
}
