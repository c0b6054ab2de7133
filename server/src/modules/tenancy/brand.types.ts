import { Field, Float, ObjectType, registerEnumType } from 'type-graphql'
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

export enum VoiceStyle {
  FRIENDLY = 'FRIENDLY',
  FORMAL = 'FORMAL',
  CONCISE = 'CONCISE',
  PLAYFUL = 'PLAYFUL',
  REASSURING = 'REASSURING',
}
registerEnumType(VoiceStyle, {
  name: 'VoiceStyle',
  description: 'How the tenant speaks where words are written for it.',
  valuesConfig: {
    FRIENDLY: { description: 'Warm and plain, as to a regular.' },
    FORMAL: { description: 'Polite and reserved.' },
    CONCISE: { description: 'Short: the fact and no more.' },
    PLAYFUL: { description: 'Light-hearted.' },
    REASSURING: { description: 'Calm and patient, as at a doctor’s.' },
  },
})

export enum BrandColor {
  PRIMARY = 'PRIMARY',
  ACCENT = 'ACCENT',
  BACKGROUND = 'BACKGROUND',
  SURFACE = 'SURFACE',
  TEXT = 'TEXT',
}
registerEnumType(BrandColor, {
  name: 'BrandColor',
  description: 'A colour of a palette, by its place.',
  valuesConfig: {
    PRIMARY: { description: 'Buttons, links, what is chosen.' },
    ACCENT: { description: 'Small highlights beside the primary colour.' },
    BACKGROUND: { description: 'Behind everything.' },
    SURFACE: { description: 'Cards and fields on the background.' },
    TEXT: { description: 'Words.' },
  },
})

export enum BrandPalette {
  LIGHT = 'LIGHT',
  DARK = 'DARK',
}
registerEnumType(BrandPalette, {
  name: 'BrandPalette',
  description: 'One of the two palettes.',
  valuesConfig: {
    LIGHT: { description: '`Branding.colors`.' },
    DARK: { description: '`Branding.darkColors`.' },
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

@SeenBy('public')
@ObjectType({
  description: 'How well one colour of a palette reads on another where words are written with it (WCAG 2.2).',
  simpleResolvers: true,
})
export class BrandContrast {
  @Field(() => BrandPalette, { description: 'Of which palette.' })
  palette: BrandPalette

  @Field(() => BrandColor, { description: 'The colour of the words.' })
  front: BrandColor

  @Field(() => BrandColor, { description: 'What they stand on.' })
  ground: BrandColor

  @Field(() => Float, { description: '1 to 21, rounded down to two places, so that 4.499 never reads as enough.' })
  ratio: number

  @Field(() => Boolean, { description: 'Whether it reaches 4.5 to 1.' })
  passes: boolean
}
