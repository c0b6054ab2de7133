import type { World } from '../palettes.js'
import { coastTrades as harbourCoast } from './harbour/coast.js'
import { foodTrades as harbourFood } from './harbour/food.js'
import { shopsTrades as harbourShops } from './harbour/shops.js'
import { tradesTrades as harbourTrades } from './harbour/trades.js'
import { careTrades as madinaCare } from './madina/care.js'
import { cityTrades as madinaCity } from './madina/city.js'
import { foodTrades as madinaFood } from './madina/food.js'
import { soukTrades as madinaSouk } from './madina/souk.js'
import type { Trade } from './trade.js'

/** The look of every category of both tenants, by the category's key. */
export const trades: Record<World, Record<string, Trade>> = {
  harbour: { ...harbourFood, ...harbourShops, ...harbourCoast, ...harbourTrades },
  madina: { ...madinaFood, ...madinaSouk, ...madinaCare, ...madinaCity },
}
