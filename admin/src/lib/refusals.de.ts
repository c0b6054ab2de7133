/** The server's sentences in German. `{1}`: what the server puts there. */
export const refusals: Record<string, string> = {
  'There is no such {1}.': 'Das gibt es hier nicht oder nicht mehr.',
  'A value is out of its range.': 'Ein Wert liegt außerhalb seiner Grenzen.',
  'Some fields need another look.': 'Bitte prüfen Sie die markierten Felder.',
  'This looks like the number of a payment card. Leave it out: it is never needed here.':
    'Das sieht nach der Nummer einer Zahlungskarte aus. Lassen Sie sie weg: Hier wird sie nie gebraucht.',
  'This cannot be cleared.': 'Das darf nicht leer bleiben.',
  'Write a town or a postal code at least.': 'Geben Sie mindestens Ort oder Postleitzahl an.',
  'The map service does not answer. Set the pin by hand, or try later.':
    'Der Kartendienst antwortet nicht. Setzen Sie die Nadel von Hand, oder versuchen Sie es später.',
  'Many addresses are looked up at this moment. Try again.':
    'Gerade werden viele Adressen gesucht. Versuchen Sie es noch einmal.',
  // Plans and payments
  'Whoever takes the payments does not answer. Try again.':
    'Der Zahlungsdienst antwortet nicht. Versuchen Sie es noch einmal.',
  'The card was declined. Try another.': 'Die Karte wurde abgelehnt. Nehmen Sie eine andere.',
  'The bank asks for a confirmation.': 'Die Bank verlangt eine Bestätigung.',
  'This is being done at this moment. Try again.': 'Das geschieht gerade schon. Versuchen Sie es noch einmal.',
  'This changed meanwhile. Look again.': 'Das hat sich inzwischen geändert. Sehen Sie noch einmal nach.',
  'This changed at this moment. Try again.': 'Das hat sich gerade geändert. Versuchen Sie es noch einmal.',
  'The plan cannot be like that.': 'So kann der Tarif nicht sein.',
  'There are these limits: {1}.': 'Es gibt diese Grenzen: {1}.',
  'There are these features: {1}.': 'Es gibt diese Funktionen: {1}.',
  'This stands here twice.': 'Das steht hier zweimal.',
  'A plan needs a name.': 'Ein Tarif braucht einen Namen.',
  'There is no such currency.': 'Diese Währung gibt es nicht.',
  'Somebody else changed these prices meanwhile. Look again.':
    'Jemand anderes hat diese Preise inzwischen geändert. Sehen Sie noch einmal nach.',
  'The prices cannot be like that.': 'So können die Preise nicht sein.',
  '{1} Any other stands out for money.': '{1} Jeder weitere lässt sich gegen Bezahlung hervorheben.',
  'Write a whole number from 1 to {1}.': 'Schreiben Sie eine ganze Zahl von 1 bis {1}.',
  'In {1} amounts are charged in steps of {2}.': 'In {1} wird in Schritten von {2} abgerechnet.',
  'The free plan costs nothing.': 'Der kostenlose Tarif kostet nichts.',
  'Only the free plan costs nothing.': 'Nur der kostenlose Tarif kostet nichts.',
  'Somebody else changed this plan meanwhile. Look again.':
    'Jemand anderes hat diesen Tarif inzwischen geändert. Sehen Sie noch einmal nach.',
  'The plan has no such version.': 'Diese Fassung hat der Tarif nicht.',
  'This is the version that is sold now: nobody needs to be moved.':
    'Das ist die Fassung, die jetzt verkauft wird: Niemand muss umgestellt werden.',
  'It waits already, and is looked at soon.': 'Es wartet schon und wird bald angesehen.',
  'Ask for 1 to 36 months.': 'Fragen Sie nach 1 bis 36 Monaten.',
  'Write a currency as three capitals, such as EUR.': 'Schreiben Sie eine Währung mit drei Großbuchstaben, etwa EUR.',
  'The {1} plan is not sold by checkout.': 'Der Tarif {1} wird nur nach Absprache verkauft.',
  'Another change is being made at this moment. Try again.':
    'Gerade wird schon etwas anderes geändert. Versuchen Sie es noch einmal.',
  'Nothing is paid for. Choose a plan first.': 'Es läuft kein bezahlter Tarif. Wählen Sie zuerst einen.',
  'Nothing was bought yet. Choose a plan first.': 'Es wurde noch nichts gekauft. Wählen Sie zuerst einen Tarif.',
  'The subscription is on trial.': 'Das Abonnement ist in der Probezeit.',
  'The subscription is not paused.': 'Das Abonnement ist nicht pausiert.',
  'A payment is missing. Pay it first, or cancel.': 'Es fehlt eine Zahlung. Zahlen Sie zuerst, oder kündigen Sie.',
  'The subscription is paused. Resume it first.': 'Das Abonnement ist pausiert. Setzen Sie es zuerst fort.',
  'The subscription has ended.': 'Das Abonnement ist beendet.',
  'Choose an instant in the future, three months from now at most.':
    'Wählen Sie einen Zeitpunkt in der Zukunft, höchstens drei Monate von jetzt.',
  'Say that you know what is lost: `previewPlanChange` to the free plan names it.':
    'Bestätigen Sie, dass Sie wissen, was verloren geht.',
  'It is canceled already, and runs to its end.': 'Es ist schon gekündigt und läuft bis zum Ende.',
  'It is not canceled.': 'Es ist nicht gekündigt.',
  'It is this plan already.': 'Dieser Tarif läuft schon.',
  'It is canceled and ends then. Take the cancellation back first.':
    'Es ist gekündigt und endet dann. Nehmen Sie zuerst die Kündigung zurück.',
  'Send both, as the preview answered them.': 'Schicken Sie beides so, wie die Vorschau es genannt hat.',
  'The preview holds for an hour. Look at it again.': 'Die Vorschau gilt eine Stunde. Sehen Sie noch einmal nach.',
  'It costs something else now. Look at the preview again.':
    'Es kostet jetzt etwas anderes. Sehen Sie sich die Vorschau noch einmal an.',
  'Write a VAT id with its country, such as DE123456789.': 'Geben Sie eine USt-IdNr. mit Land an, etwa DE123456789.',
  'No plan is sold in this currency.': 'In dieser Währung wird kein Tarif verkauft.',
  'The details are not complete.': 'Die Angaben stimmen noch nicht.',
  'Your plan holds {1} featured listings.': 'Ihr Tarif enthält {1} hervorgehobene Einträge.',
  'Your plan holds no featured listings.': 'Ihr Tarif enthält keine hervorgehobenen Einträge.',
  'Some listings are not there.': 'Einige Einträge gibt es nicht.',
  'It is not sold like that.': 'So wird es nicht verkauft.',
  'The plan is not sold like that.': 'So wird der Tarif nicht verkauft.',
  'A subscription runs already. Change its plan instead of buying another.':
    'Es läuft schon ein Abonnement. Ändern Sie dessen Tarif, statt ein weiteres zu kaufen.',
  'The tenant pays for its plan. It changes with the subscription.':
    'Der Mandant bezahlt für seinen Tarif. Er ändert sich mit dem Abonnement.',
  'The page that was open before was paid a moment ago. Look again.':
    'Die vorige Zahlungsseite wurde gerade bezahlt. Sehen Sie noch einmal nach.',
  'Write a name.': 'Geben Sie einen Namen ein.',
  'Use at least {1} characters.': 'Verwenden Sie mindestens {1} Zeichen.',
  'Use at most {1} characters.': 'Verwenden Sie höchstens {1} Zeichen.',
  '{1} must be shorter than or equal to {2} characters.': 'Verwenden Sie höchstens {2} Zeichen.',
  '{1} must be longer than or equal to {2} characters.': 'Verwenden Sie mindestens {2} Zeichen.',
  // Passwords, codes, passkeys
  'Choose a password.': 'Wählen Sie ein Passwort.',
  'That password is among the most used ones. Choose another.':
    'Dieses Passwort gehört zu den häufigsten. Wählen Sie ein anderes.',
  'Do not use your name, e-mail address or business in the password.':
    'Verwenden Sie im Passwort weder Ihren Namen noch Ihre E-Mail-Adresse oder Ihr Unternehmen.',
  'That is not your present password.': 'Das ist nicht Ihr aktuelles Passwort.',
  'Write your present password.': 'Geben Sie Ihr aktuelles Passwort ein.',
  'Write your password.': 'Geben Sie Ihr Passwort ein.',
  'Write your password or a code.': 'Geben Sie Ihr Passwort oder einen Code ein.',
  'Write the six digits of your authenticator, or a recovery code.':
    'Geben Sie die sechs Ziffern Ihrer Authenticator-App oder einen Wiederherstellungscode ein.',
  'That code is wrong or was used before.': 'Dieser Code ist falsch oder wurde schon benutzt.',
  'That code is wrong. Is the clock of the phone right?': 'Dieser Code ist falsch. Geht die Uhr des Telefons richtig?',
  'Start the set-up first.': 'Beginnen Sie die Einrichtung von vorn.',
  'A code is made of digits and letters.': 'Ein Code besteht aus Ziffern und Buchstaben.',
  'An authenticator is set up already. Take it away first.':
    'Es ist schon eine Authenticator-App eingerichtet. Entfernen Sie sie zuerst.',
  'No authenticator is set up.': 'Es ist keine Authenticator-App eingerichtet.',
  'That took too long or was used before. Try again.':
    'Das hat zu lange gedauert oder wurde schon benutzt. Versuchen Sie es erneut.',
  'This passkey could not be verified here.': 'Dieser Passkey ließ sich hier nicht prüfen.',
  'This passkey is kept already.': 'Dieser Passkey ist schon hinterlegt.',
  'Keep at most {1} passkeys. Remove one first.': 'Höchstens {1} Passkeys sind möglich. Entfernen Sie zuerst einen.',
  'Passkeys need a host name, not an address of numbers.':
    'Passkeys brauchen einen Hostnamen, keine Adresse aus Zahlen.',
  // People
  'Write an e-mail address.': 'Geben Sie eine E-Mail-Adresse ein.',
  'That e-mail address is taken.': 'Diese E-Mail-Adresse ist schon vergeben.',
  'That is your address already.': 'Das ist schon Ihre Adresse.',
  'This link was used or its hour is over. Ask for a new one.':
    'Dieser Link wurde schon benutzt, oder seine Stunde ist abgelaufen. Fordern Sie einen neuen an.',
  'Somebody registers this address at this moment. Try again.':
    'Diese Adresse wird gerade registriert. Versuchen Sie es erneut.',
  'They are a member already.': 'Diese Person ist schon Mitglied.',
  'They are an owner already.': 'Diese Person hat die Inhaberschaft schon.',
  'You are a member already.': 'Sie sind schon Mitglied.',
  'Every tenant needs an owner. Make somebody else an owner first.':
    'Ohne Inhaberschaft geht es nicht. Übertragen Sie sie zuerst auf jemand anderen.',
  'You cannot remove yourself; leave instead.':
    'Sie können sich nicht selbst entfernen; verlassen Sie stattdessen das Team.',
  'Only a merchant holds listings by grant.': 'Einträge lassen sich nur der Rolle Betrieb zuteilen.',
  'This invitation is no longer good. Ask for a new one.': 'Diese Einladung gilt nicht mehr. Bitten Sie um eine neue.',
  'This invitation was sent to another address. Sign out, then open the link again.':
    'Diese Einladung ging an eine andere Adresse. Melden Sie sich ab und öffnen Sie den Link erneut.',
  // Names, addresses, brand
  'A tenant needs a name.': 'Ein Name ist nötig.',
  'That short name is taken.': 'Dieser Kurzname ist vergeben.',
  'That name is taken.': 'Dieser Name ist vergeben.',
  'Use lower-case letters, digits and single hyphens.':
    'Verwenden Sie Kleinbuchstaben, Ziffern und einzelne Bindestriche.',
  'Use 2 to 63 lower-case letters, digits and single hyphens.':
    'Verwenden Sie 2 bis 63 Kleinbuchstaben, Ziffern und einzelne Bindestriche.',
  'Use letters, digits and single hyphens.': 'Verwenden Sie Buchstaben, Ziffern und einzelne Bindestriche.',
  'The subdomain is being changed.': 'Die Adresse wird gerade geändert.',
  'This name is served for somebody else.': 'Dieser Name ist bei jemand anderem in Betrieb.',
  'This host is claimed here already.': 'Diese Domain ist hier schon eingetragen.',
  'Write the name of a host such as www.example.org, without a path.':
    'Geben Sie einen Hostnamen wie www.example.org ein, ohne Pfad.',
  'Write a name; a network address cannot be proved.':
    'Geben Sie einen Namen ein; eine Netzwerkadresse lässt sich nicht beweisen.',
  'Write a name that is known on the whole internet.': 'Geben Sie einen Namen ein, der im ganzen Internet bekannt ist.',
  'This name belongs to the platform. Its subdomains are chosen, not claimed.':
    'Dieser Name gehört dem Betreiber. Adressen darunter wählen Sie, statt sie hinzuzufügen.',
  'Nobody owns this name alone. Write a name below it.':
    'Dieser Name gehört niemandem allein. Geben Sie einen Namen darunter ein.',
  'A tenant has at most {1} hosts of its own.': 'Höchstens {1} eigene Domains sind möglich.',
  'Write an origin such as https://www.example.org, without a path.':
    'Geben Sie eine Adresse wie https://www.example.org ein, ohne Pfad.',
  'Write an IANA zone, such as Europe/Berlin.': 'Wählen Sie eine Zeitzone wie Europe/Berlin.',
  'Write a colour as #rrggbb.': 'Geben Sie eine Farbe als #rrggbb ein.',
  'Write a name, without quotation marks, @, < or >.':
    'Geben Sie einen Namen ein, ohne Anführungszeichen, @, < oder >.',
  'This is shared by both modes. Switch to live mode to change it.':
    'Das gilt für beide Modi gemeinsam. Wechseln Sie zum Ändern in den Livemodus.',
  // Keys
  'Say what the key is for.': 'Geben Sie an, wozu der Schlüssel dient.',
  'Choose at least one scope.': 'Wählen Sie mindestens eine Berechtigung.',
  'Choose a time that is still to come.': 'Wählen Sie einen Zeitpunkt in der Zukunft.',
  '“{1}” is no address or network.': '„{1}“ ist keine Adresse und kein Netz.',
  'You do not hold this permission yourself.': 'Diese Berechtigung haben Sie selbst nicht.',
  'Switch to live mode to make a live key.': 'Wechseln Sie in den Livemodus, um einen Live-Schlüssel zu erstellen.',
  'A tenant has at most {1} good keys. Revoke one that is not used.':
    'Höchstens {1} gültige Schlüssel sind möglich. Widerrufen Sie einen, der nicht benutzt wird.',
  'This key has ended. Make a new one.': 'Dieser Schlüssel ist beendet. Erstellen Sie einen neuen.',
  'This key was replaced already.': 'Dieser Schlüssel wurde schon ersetzt.',
  // Listings, categories, hours
  'A listing needs a name.': 'Ein Eintrag braucht einen Namen.',
  'Another listing has or had that slug.': 'Diese Adresse hat oder hatte ein anderer Eintrag.',
  'Another listing has that slug.': 'Diese Adresse hat ein anderer Eintrag.',
  'A category needs a name.': 'Eine Kategorie braucht einen Namen.',
  'Another category has that slug.': 'Diese Adresse hat eine andere Kategorie.',
  'A category cannot be below itself.': 'Eine Kategorie kann nicht in sich selbst liegen.',
  'Move or delete the categories below it first.': 'Verschieben oder löschen Sie zuerst die Kategorien darin.',
  'A tenant has at most {1} categories.': 'Höchstens {1} Kategorien sind möglich.',
  'The list changed meanwhile: name every category of this level once.':
    'Die Liste hat sich inzwischen geändert. Laden Sie die Seite neu.',
  'Some of the hours need another look.': 'Bitte prüfen Sie die markierten Zeiten.',
  'This date stands here twice.': 'Dieses Datum steht hier zweimal.',
  'Overlaps another range of the same day.': 'Überschneidet sich mit anderen Zeiten desselben Tages.',
  'A date that is not closed needs at least one range.': 'Ein Tag, der nicht geschlossen ist, braucht Zeiten.',
  // Export, closing, the operator
  'An export is being made already.': 'Ein Export wird gerade schon erstellt.',
  'This export is not ready, or its week is over.':
    'Dieser Export ist noch nicht fertig, oder seine Woche ist abgelaufen.',
  'That is not the short name of this tenant.': 'Das ist nicht der Kurzname.',
  'This tenant is closed already.': 'Hier ist schon geschlossen.',
  'This tenant is shut: reopen it first.': 'Hier ist geschlossen: Öffnen Sie zuerst wieder.',
  'Say why, in 3 to 500 characters: it is written into the trail.':
    'Nennen Sie den Grund in 3 bis 500 Zeichen: Er steht dann im Protokoll.',
  'It ends in the future, within a year.': 'Wählen Sie einen künftigen Tag innerhalb eines Jahres.',
  'A limit is 0 or more.': 'Eine Grenze ist 0 oder mehr.',
  'Nobody suspends themselves.': 'Niemand sperrt sich selbst.',
  'They are suspended already.': 'Diese Person ist schon gesperrt.',
  'They are not suspended.': 'Diese Person ist nicht gesperrt.',
  'This person is suspended.': 'Diese Person ist gesperrt.',
  'They cannot sign in at present.': 'Diese Person kann sich zurzeit nicht anmelden.',
  'Nobody has this address yet: write their name.': 'Diese Adresse hat noch niemand: Geben Sie einen Namen dazu ein.',
  'This is decided already.': 'Darüber ist schon entschieden.',
  'Somebody changed this meanwhile. Look at it again.':
    'Jemand hat das inzwischen geändert. Sehen Sie es sich noch einmal an.',
  'Say why; whoever wrote it reads it.': 'Sagen Sie, warum; wer es geschrieben hat, liest es.',
  'Only an endorsement that is public is answered.': 'Nur auf öffentliche Empfehlungen kann geantwortet werden.',
  // Pictures
  'A published listing’s pictures are described.':
    'Die Bilder eines veröffentlichten Eintrags brauchen eine Beschreibung.',
  'Say what this picture shows, for those who cannot see it.':
    'Sagen Sie, was auf diesem Bild zu sehen ist, für alle, die es nicht sehen.',
  'A published listing shows it: say what it shows.':
    'Ein veröffentlichter Eintrag zeigt dieses Bild: Sagen Sie, was darauf zu sehen ist.',
  'The brand wears it. Choose another picture there first.':
    'Die Marke trägt dieses Bild. Wählen Sie dort zuerst ein anderes.',
  'Upload a still picture: this one moves.': 'Laden Sie ein stehendes Bild hoch: Dieses bewegt sich.',
  'A picture has at most 50 million pixels.': 'Ein Bild hat höchstens 50 Millionen Pixel.',
  // Rows of an import, listings of a bulk edit
  'Likely the same business as {1}: same {2}.': 'Vermutlich derselbe Betrieb wie {1}.',
  'line {1} of the file': 'Zeile {1} der Datei',
  'A name has at most 200 characters.': 'Ein Name hat höchstens 200 Zeichen.',
  'A row needs an id of its own, by which the next import finds it again.':
    'Eine Zeile braucht eine eigene Kennung, an der der nächste Import sie wiederfindet.',
  'An id has at most 200 characters.': 'Eine Kennung hat höchstens 200 Zeichen.',
  'Line {1} has the same id.': 'Zeile {1} hat dieselbe Kennung.',
  'Empty, while the other coordinate is given.': 'Leer, obwohl die andere Koordinate dasteht.',
  '"{1}" is not a number of degrees.': '„{1}“ ist keine Gradzahl.',
  'A tenant has at most {1} categories: no room for {2}.': 'Höchstens {1} Kategorien: kein Platz für {2}.',
  'A listing has at most {1} tags.': 'Ein Eintrag hat höchstens {1} Schlagwörter.',
  'A listing has at most {1} categories.': 'Ein Eintrag hat höchstens {1} Kategorien.',
  'The database does not take this row ({1}).': 'Die Datenbank nimmt diese Zeile nicht an ({1}).',
  'The database does not take this change ({1}).': 'Die Datenbank nimmt diese Änderung nicht an ({1}).',
  // Synonyms
  'It takes two terms that differ in more than case and accents.':
    'Es braucht zwei Wörter, die sich in mehr als Groß- und Kleinschreibung und Akzenten unterscheiden.',
  'There is no word in it.': 'Darin steht kein Wort.',
  'A term has at most {1} words.': 'Höchstens {1} Wörter auf einmal.',
  // Where a listing may go
  'A listing cannot go from {1} to {2}.': 'Ein Eintrag kann nicht von „{1}“ auf „{2}“ gesetzt werden.',
  'You may not take a listing from {1} to {2}.': 'Sie dürfen einen Eintrag nicht von „{1}“ auf „{2}“ setzen.',
  DRAFT: 'Entwurf',
  PENDING: 'Ausstehend',
  PUBLISHED: 'Veröffentlicht',
  UNDER_REVIEW: 'In Prüfung',
  ARCHIVED: 'Archiviert',
  // Rows that cannot be read
  'This row has {1} {2}, the header {3}.': 'Zellen in dieser Zeile: {1}, in der Kopfzeile: {3}.',
  '{1} is not between -{2} and {3}.': '{1} liegt nicht zwischen -{2} und {3}.',
  '{1} is not between -{2} and {3}.{4}': '{1} liegt nicht zwischen -{2} und {3}.{4}',
  ' Are latitude and longitude swapped?': ' Sind Breite und Länge vertauscht?',
  'This line is longer than a megabyte.': 'Diese Zeile ist länger als ein Megabyte.',
  'A quotation mark in this line is not closed, or stands where none may stand.':
    'Ein Anführungszeichen in dieser Zeile ist nicht geschlossen oder steht, wo keines stehen darf.',
  // What a plan holds
  'This listing is read-only: {1}': 'Dieser Eintrag lässt sich nur lesen. {1}',
  'Choose {1} at most: the plan holds no more.': 'Wählen Sie höchstens {1}: mehr umfasst der Tarif nicht.',
  'The {1} plan holds {2} {3} of {4}.': 'Tarif {1}: höchstens {2} {3} {4}.',
  'The {1} plan holds {2} {3}.': 'Tarif {1}: höchstens {2} {3}.',
  'What was {1} holds {2} {3} of {4}.': '{1}: höchstens {2} {3} {4}.',
  'What was {1} holds {2} {3}.': '{1}: höchstens {2} {3}.',
  'agreed with you': 'Mit Ihnen vereinbart',
  'The {1} plan does not include {2}.': 'Im Tarif {1} nicht enthalten: {2}.',
  'What was {1} does not include {2}.': '{1}: ohne {2}.',
  listings: 'Einträge',
  MB: 'MB',
  pictures: 'Bilder',
  members: 'Mitglieder',
  'custom domains': 'eigene Domains',
  sites: 'Websites',
  'webhook endpoints': 'Webhook-Endpunkte',
  'featured listings': 'hervorgehobene Einträge',
  'API requests a month': 'API-Anfragen im Monat',
  'posts a month': 'Beiträge im Monat',
  'bookings a month': 'Buchungen im Monat',
  'receptionist messages a month': 'Nachrichten des Empfangs im Monat',
  Booking: 'Buchung',
  Directory: 'Verzeichnis',
  Platform: 'Plattform',
  Publishing: 'Veröffentlichung',
  Receptionist: 'Empfang',
  // Last: whatever a tenant calls a field; a listing may lack several, one sentence each
  '{1} is needed.{2}': '{1} fehlt.{2}',
  '{1} is needed.': '{1} fehlt.',
}
