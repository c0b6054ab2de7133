import { Field, Int, ObjectType } from 'type-graphql'
import { contrastOf } from '../../kernel/contrast.js'
import { ListSize } from '../../kernel/list-size.js'
import { SeenBy } from '../../kernel/seen-by.js'
import {
  BrandColor,
  BrandColors,
  BrandContrast,
  BrandFont,
  BrandPalette,
  ColorScheme,
  VoiceStyle,
} from './brand.types.js'

export { BrandColors, BrandFont, ColorScheme } from './brand.types.js'

/** What the `branding` column holds. */
export type StoredBranding = {
  colors?: Partial<BrandColors>
  darkColors?: Partial<BrandColors>
  font?: BrandFont
  radius?: number
  colorScheme?: ColorScheme
  voiceStyle?: VoiceStyle
  senderName?: string
}
/** What else of the tenant's row a brand is told by. */
export type BrandOf = { name: string; pictures: BrandPictures }
export type BrandPictures = { logoId: string | null; logoDarkId: string | null; faviconId: string | null }

const light: BrandColors = {
  primary: '#1f5f8b',
  accent: '#b4552d',
  background: '#ffffff',
  surface: '#f6f7f8',
  text: '#1b1f23',
}
const dark: BrandColors = {
  primary: '#7cc0ea',
  accent: '#f0a27f',
  background: '#14171a',
  surface: '#1e2226',
  text: '#eceff2',
}

@SeenBy('public')
@ObjectType({
  description: 'How the tenant looks and speaks: palettes, font, corners, logos. Public; one cacheable read.',
})
export class Branding {
  constructor(
    readonly stored: StoredBranding,
    private readonly of: BrandOf,
  ) {}

  get pictures(): BrandPictures {
    return this.of.pictures
  }

  @Field(() => BrandColors, { description: 'The light palette.' })
  get colors(): BrandColors {
    return { ...light, ...this.stored.colors }
  }

  @Field(() => BrandColors, { description: 'The dark palette.' })
  get darkColors(): BrandColors {
    return { ...dark, ...this.stored.darkColors }
  }

  @ListSize(10)
  @Field(() => [BrandContrast], { description: 'How well the colours read, pair by pair, the light palette first.' })
  get contrast(): BrandContrast[] {
    return [...contrasts(BrandPalette.LIGHT, this.colors), ...contrasts(BrandPalette.DARK, this.darkColors)]
  }

  @Field(() => BrandFont, { description: 'Font of names and text.' })
  get font(): BrandFont {
    return this.stored.font ?? BrandFont.SYSTEM
  }

  @Field(() => Int, { description: 'Radius of corners in CSS pixels, 0 to 24.' })
  get radius(): number {
    return this.stored.radius ?? 8
  }

  @Field(() => ColorScheme, { description: 'Which palette visitors see.' })
  get colorScheme(): ColorScheme {
    return this.stored.colorScheme ?? ColorScheme.AUTO
  }

  @SeenBy('member')
  @Field(() => VoiceStyle, { description: 'How it speaks. Staff.' })
  get voiceStyle(): VoiceStyle {
    return this.stored.voiceStyle ?? VoiceStyle.FRIENDLY
  }

  @SeenBy('member')
  @Field(() => String, { description: 'Name that its mails come from; its own name unless another is set. Staff.' })
  get senderName(): string {
    return this.stored.senderName ?? this.of.name
  }
}

/** Where words are written: text on both grounds, links and buttons in the primary colour, highlights in the accent. */
const pairs: [front: keyof BrandColors, ground: keyof BrandColors][] = [
  ['text', 'background'],
  ['text', 'surface'],
  ['primary', 'background'],
  ['primary', 'surface'],
  ['accent', 'background'],
]
const nameOf = (color: keyof BrandColors): BrandColor => BrandColor[color.toUpperCase() as keyof typeof BrandColor]

function contrasts(palette: BrandPalette, colors: BrandColors): BrandContrast[] {
  return pairs.map(([front, ground]) => {
    const ratio = contrastOf(colors[front], colors[ground])
    return {
      palette,
      front: nameOf(front),
      ground: nameOf(ground),
      ratio: Math.floor(ratio * 100) / 100,
      passes: ratio >= 4.5,
    }
  })
}
