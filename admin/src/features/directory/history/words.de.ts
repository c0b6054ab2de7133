export const words = {
  history: {
    title: 'Änderungen',
    lead: 'Wer was wann geändert hat. Eine Änderung lässt sich zurücknehmen, solange nichts Späteres kam.',
    show: 'Änderungen zeigen',
    none: 'Noch ist nichts bekannt.',
    undo: 'Änderung zurücknehmen',
    undoTitle: 'Diese Änderung zurücknehmen?',
    restores: 'Wieder wie zuvor: {{fields}}.',
    leaves:
      'Bleibt, wie es ist, weil es seither geändert wurde, nicht aufbewahrt ist oder anderswo geschieht: {{fields}}.',
    undone: 'Zurückgenommen.',
    undoneWaits: 'Zurückgenommen, so weit Sie dürfen: Woran Besucher den Eintrag erkennen, wartet auf die Moderation.',
    undoneBut: 'Zurückgenommen. Geblieben ist: {{fields}}.',
    notKept: 'Geändert. Persönliche Daten werden hier nicht aufbewahrt und lassen sich nicht zurücknehmen.',
    staff: 'Jemand vom Verzeichnis',
    older: 'Ältere',
    newer: 'Neuere',
  },
}
