import { Field, Int, ObjectType, registerEnumType } from 'type-graphql'
import { SeenBy } from '../../kernel/seen-by.js'

export enum BrandFont {
  SYSTEM = 'SYSTEM',
  SERIF = 'SERIF',
  ROUNDED = 'ROUNDED',
  HUMANIST = 'HUMANIST',
  MONO = 'MONO',
}
registerEnumType(BrandFont, {
  name: 'BrandFont',
  description: 'A stack of fonts present on every device; nothing is fetched.',
  valuesConfig: {
    SYSTEM: { description: "The device's own interface font." },
    SERIF: { description: 'A book face.' },
    ROUNDED: { description: 'Round and friendly.' },
    HUMANIST: { description: 'Warm, open sans-serif.' },
    MONO: { description: 'Fixed width.' },
  },
})

export enum ColorScheme {
  LIGHT = 'LIGHT',
  DARK = 'DARK',
  AUTO = 'AUTO',
}
registerEnumType(ColorScheme, {
  name: 'ColorScheme',
  description: 'Which of the two palettes visitors see.',
  valuesConfig: {
    LIGHT: { description: 'Always the light one.' },
    DARK: { description: 'Always the dark one.' },
    AUTO: { description: "As the visitor's device asks." },
  },
})

@SeenBy('public')
@ObjectType({ description: 'One palette of a brand, as #rrggbb.' })
export class BrandColors {
  @Field(() => String, { description: 'Buttons, links, what is chosen.' })
  primary: string

  @Field(() => String, { description: 'Small highlights beside the primary colour.' })
  accent: string

  @Field(() => String, { description: 'Behind everything.' })
  background: string

  @Field(() => String, { description: 'Cards and fields on the background.' })
  surface: string

  @Field(() => String, { description: 'Words.' })
  text: string
}

/** What the `branding` column holds. */
export type StoredBranding = {
  colors?: Partial<BrandColors>
  darkColors?: Partial<BrandColors>
  font?: BrandFont
  radius?: number
  colorScheme?: ColorScheme
}

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
@ObjectType({ description: 'How the tenant looks: palettes, font, corners, logo. Public; one cacheable read.' })
export class Branding {
  readonly stored: StoredBranding
  constructor(
    stored: StoredBranding,
    readonly logoId: string | null,
  ) {
    this.stored = stored
  }

  @Field(() => BrandColors, { description: 'The light palette.' })
  get colors(): BrandColors {
    return { ...light, ...this.stored.colors }
  }

  @Field(() => BrandColors, { description: 'The dark palette.' })
  get darkColors(): BrandColors {
    return { ...dark, ...this.stored.darkColors }
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
}
