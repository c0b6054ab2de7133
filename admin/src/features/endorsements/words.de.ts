export const words = {
  endorsements: {
    title: 'Empfehlungen',
    lead_one: 'Insgesamt {{shown}}, {{again}} würden wiederkommen. Die neueste:',
    lead_other: 'Insgesamt {{shown}}, {{again}} würden wiederkommen. Die neuesten:',
    verified: 'Besuch belegt',
    reply: 'Antworten',
    changeReply: 'Antwort ändern',
    replyTitle: 'Für den Betrieb antworten',
    replyLabel: 'Antwort',
    replyText: 'Alle lesen sie unter der Empfehlung. Leer nimmt sie zurück.',
    sendReply: 'Antworten',
  },
}
