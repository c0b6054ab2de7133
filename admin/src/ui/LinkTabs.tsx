import { Link, type LinkProps } from '@tanstack/react-router'
import classes from './Tabs.module.css'

/** Pages that belong together, side by side under their title. */
export function LinkTabs({ label, tabs }: { label: string; tabs: readonly { to: LinkProps['to']; label: string }[] }) {
  return (
    <nav className={classes.tabs} aria-label={label}>
      {tabs.map((tab) => (
        <Link key={tab.to} to={tab.to} className={classes.tab} activeOptions={{ exact: true, includeSearch: false }}>
          {tab.label}
        </Link>
      ))}
    </nav>
  )
}
