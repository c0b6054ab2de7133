import { searchConfirm } from './search-confirm.js'
import { searchNews } from './search-news.js'

export const savedSearchLetters = { search_confirm: searchConfirm, search_news: searchNews }
