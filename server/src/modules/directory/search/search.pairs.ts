/** Which reference file a pair is asked of: the OpenStreetMap extracts of 14 places, or the eating places of the world. */
export type Corpus = 'extracts' | 'veggie'

export type SearchPair = {
  corpus: Corpus
  script: string
  query: string
  /** The source_id that has to be among the first five, or `named`: the name, where several rows share it. */
  expect: { sourceId: string } | { named: string } | { word: string }
  /** Written with the others, run for the first time when the engine was finished. */
  setAside?: true
}

const row = (corpus: Corpus) => (script: string, query: string, sourceId: string) => ({
  corpus,
  script,
  query,
  expect: { sourceId: `osm:${sourceId}` },
})
const named = (corpus: Corpus) => (script: string, query: string, name: string) => ({
  corpus,
  script,
  query,
  expect: { named: name },
})
const e = row('extracts')
const v = row('veggie')
const eName = named('extracts')
const vName = named('veggie')

/** Written from the files before the engine existed, never from its answers. */
export const searchPairs: SearchPair[] = [
  // Latin: accents and case folded, the two ways of writing an umlaut, ligatures and stroked letters
  e('Latin', 'cafe dukatz', 'n291365357'),
  e('Latin', 'CAFÉ NELMA', 'n1295560713'),
  eName('Latin', 'brioche doree', 'Brioche dorée'),
  e('Latin', 'wohrmuller', 'n648549118'),
  e('Latin', 'woehrmueller', 'n648549118'),
  e('Latin', 'livraria lello irmao', 'w229270821'),
  v('Latin', 'susswasser', 'n356752501'),
  v('Latin', 'suesswasser', 'n356752501'),
  v('Latin', 'SÜSSWASSER', 'n356752501'),
  v('Latin', 'konnopkes imbiss', 'n149607221'),
  v('Latin', 'coeur de breizh', 'n2113353555'),
  v('Latin', 'bjaelkehuset', 'n340581907'),
  v('Latin', 'modry mlyn', 'n5600949723'),
  v('Latin', 'kuchnia milosc', 'n8492096321'),
  v('Latin', 'hu tieu chay cay bo de', 'n3867250055'),
  v('Latin', 'findik ocagi', 'n4465903089'),
  v('Latin', 'zizkov beergarden', 'w27714097'),
  // saint and st, apostrophes, hyphens, ampersands
  e('Latin', 'saint peter', 'w228534603'),
  e('Latin', 'st michael', 'w36943165'),
  e('Latin', 'saint johns co cathedral', 'w23352829'),
  e('Latin', "st john's cathedral", 'w23352829'),
  eName('Latin', 'losteria', "L'Osteria"),
  e('Latin', 'schumanns', 'n280151630'),
  e('Latin', 'docks cd borse', 'n3758546022'),
  e('Latin', 'breiter hut mode', 'n699778372'),
  // the last word as a prefix, words in any order, words of name and place
  e('Latin', 'rumford ap', 'n254057573'),
  e('Latin', 'puderho', 'w46620400'),
  e('Latin', 'marienplatz cafe uberm', 'n4604516589'),
  e('Latin', 'residenz hofapotheke', 'n617126144'),
  e('Latin', 'rumford apotheke munchen', 'n254057573'),
  // typing mistakes
  { corpus: 'extracts', script: 'Latin', query: 'apoteke', expect: { word: 'Apotheke' } },
  e('Latin', 'vegelangleo', 'n305737670'),
  e('Latin', 'spielzugmusem', 'n60013074'),
  eName('Latin', 'ratskelar', 'Ratskeller'),
  e('Latin', 'cafe dalmayr', 'n2545320017'),
  // Cyrillic
  eName('Cyrillic', 'теремок', 'Теремок'),
  eName('Cyrillic', 'москва старая', 'Старая Москва'),
  e('Cyrillic', 'МУЗЕЙ КНИГИ', 'n2511951122'),
  e('Cyrillic', 'музеи книги', 'n2511951122'),
  e('Cyrillic', 'двери яг', 'n3203085327'),
  eName('Cyrillic', 'ситибайк', 'АО «СитиБайк»'),
  vName('Cyrillic', 'якетория', 'Якитория'),
  v('Cyrillic', 'бінс грінс', 'n5031212223'),
  v('Cyrillic', 'фалафель дяди фади', 'n5784870853'),
  // Greek: tonos and the final sigma
  v('Greek', 'παρης', 'n438107979'),
  v('Greek', 'λαδι ελια', 'n2236036736'),
  vName('Greek', 'ΓΡΗΓΟΡΗΣ', 'Γρηγόρης'),
  v('Greek', 'κουτουρούκι', 'n4528277389'),
  v('Greek', 'τσιμπουκις', 'n4970165480'),
  // Arabic: hamza, teh marbuta, vowel marks, and the Persian letters
  v('Arabic', 'شجره الزيتون', 'n3388693196'),
  v('Arabic', 'شَجَرَة الزَّيْتُون', 'n3388693196'),
  v('Arabic', 'احمد محمد فول', 'n2284013278'),
  v('Arabic', 'كافه وان', 'n5546705928'),
  v('Arabic', 'رستوران اپی پز', 'w1084083027'),
  // Hebrew: with points and without
  v('Hebrew', 'פלאפל מוסה', 'n565449389'),
  v('Hebrew', 'פָלָאפֶל מוּסָה', 'n565449389'),
  v('Hebrew', 'ראזעווע פאווע', 'n8848346768'),
  v('Hebrew', 'לגנדה', 'n1437554015'),
  // Han, Kana, Hangul, Thai: two characters inside a longer name; half and full width; hiragana for katakana
  v('Han', '柳川', 'n3051619729'),
  v('Han', '波蜜', 'n2962450952'),
  v('Han', '东直', 'n3955542629'),
  v('Han', '慕容', 'n2833887239'),
  v('Kana', 'ねむ', 'n4744338827'),
  v('Kana', 'バナ', 'w551314836'),
  v('Kana', 'ﾏｸﾄﾞﾅﾙﾄﾞ', 'n1671916464'),
  v('Kana', 'すたーばっくす', 'n2286588158'),
  v('Kana', 'ラーメン', 'n5972175252'),
  v('Hangul', '떡집', 'w863705742'),
  v('Hangul', '두부', 'n9948491342'),
  v('Hangul', '뚝배', 'n10025996013'),
  v('Thai', 'นัว', 'w1050577706'),
  v('Thai', 'อาหารอินเดีย', 'n4771427921'),
  vName('Thai', 'เจ', 'เจ'),
  // further scripts
  v('Armenian', 'սայաթ նովա', 'n6002504485'),
  v('Armenian', 'ԳԱՌՆԻ', 'n4828483021'),
  v('Georgian', 'უც', 'n6460595985'),
  v('Georgian', 'კახეთი ვინერია', 'n6239627485'),
  v('Devanagari', 'मारवाड थांवला', 'n5213731722'),
  v('Devanagari', 'लूसीस हेरिटेज', 'n7099965387'),
  v('Bengali', 'পালকি', 'n4316686518'),
  v('Tamil', 'கறி பேலஸ்', 'n3068565159'),
  v('Ethiopic', 'ጦቢያ', 'n7291547085'),
]

const aside = (pair: SearchPair): SearchPair => ({ ...pair, setAside: true })

/** Ten pairs of the same origin that no run of the unfinished engine has seen. */
export const setAsidePairs: SearchPair[] = [
  aside(v('Latin', 'strausswirtschaft mies', 'n4079048943')),
  aside(e('Latin', 'catecombs saint pauls', 'n301382535')),
  aside(e('Latin', 'sohnges optik', 'n4217490904')),
  aside(v('Latin', 'mille et une pattes', 'n2460954133')),
  aside(v('Cyrillic', 'кулинарноя лавка', 'n977441714')),
  aside(v('Greek', 'το μαγκαλι', 'n10201180251')),
  aside(v('Arabic', 'مكرونه رضه', 'n6082186685')),
  aside(v('Hebrew', 'בודהה', 'n5649179121')),
  aside(v('Kana', 'じゃんがら', 'n8922149558')),
  aside(v('Hangul', '공양', 'n5622741722')),
]

/** Queries of the same files that must find nothing: nothing there is near enough. */
export const emptyQueries: { corpus: Corpus; query: string; because: string }[] = [
  { corpus: 'extracts', query: 'zzqxv', because: 'no such word' },
  { corpus: 'veggie', query: 'quidditch', because: 'no such word, none within two edits' },
  { corpus: 'extracts', query: 'hogwarts', because: 'no such word, none within two edits' },
  { corpus: 'extracts', query: 'apoteka', because: 'two edits from Apotheke, and seven letters allow one' },
  { corpus: 'extracts', query: 'qzx', because: 'three letters allow no edit' },
  { corpus: 'extracts', query: 'rumf apotheke', because: 'only the last word may be a prefix' },
  { corpus: 'extracts', query: 'rumford теремок', because: 'each word exists, no listing has both' },
  { corpus: 'extracts', query: 'ratskeller zzqxv', because: 'every word has to match' },
  { corpus: 'extracts', query: '!!! ???', because: 'nothing in it can be searched' },
  { corpus: 'extracts', query: "' | !:* &", because: 'operators of the text search are not words' },
  { corpus: 'extracts', query: '食', because: 'no Han in this file' },
  { corpus: 'extracts', query: 'ы', because: 'one letter is a whole word, never a prefix' },
  { corpus: 'veggie', query: '食素', because: 'the two characters stand in the other order' },
  { corpus: 'veggie', query: '肯基德', because: 'the three characters stand in another order' },
  { corpus: 'veggie', query: 'ルドマ', because: 'the syllables stand in another order' },
  { corpus: 'veggie', query: '떡두', because: 'no name has these two together' },
  { corpus: 'veggie', query: 'หมาแมว', because: 'no such words' },
  { corpus: 'veggie', query: 'خروشوف', because: 'no such word, none within one edit' },
  { corpus: 'veggie', query: 'ץץץץ', because: 'no such word, none within one edit' },
  { corpus: 'veggie', query: 'λαχανικοπωλειον', because: 'no such word, none within two edits' },
  { corpus: 'veggie', query: 'საქართველო', because: 'no such word, none within two edits' },
  { corpus: 'veggie', query: 'сметанкинъ', because: 'no such word, none within two edits' },
  { corpus: 'veggie', query: 'ভালোবাসার', because: 'no such word, none within two edits' },
]
