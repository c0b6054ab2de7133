import { Entity, Property } from '@mikro-orm/decorators/legacy'
import { Field, ObjectType, registerEnumType } from 'type-graphql'
import { TenantEntity } from '../../../db/base.entity.js'
import { Money } from '../../../kernel/money.js'
import { connectionOf } from '../../../kernel/page.js'
import { DateTime } from '../../../kernel/scalars.js'
import { SeenBy } from '../../../kernel/seen-by.js'

export enum BillingInvoiceState {
  DRAFT = 'DRAFT',
  OPEN = 'OPEN',
  PAID = 'PAID',
  UNCOLLECTIBLE = 'UNCOLLECTIBLE',
  VOID = 'VOID',
}
registerEnumType(BillingInvoiceState, {
  name: 'BillingInvoiceState',
  description: 'Where an invoice stands.',
  valuesConfig: {
    DRAFT: { description: 'Not written yet: it may still change.' },
    OPEN: { description: 'To be paid.' },
    PAID: { description: 'Paid.' },
    UNCOLLECTIBLE: { description: 'Given up: nobody tries to collect it any more.' },
    VOID: { description: 'Taken back: nothing is owed.' },
  },
})

@SeenBy('billing.read')
@ObjectType({
  description: 'An invoice of the operator, as whoever takes the payments says. Permission `billing.read`.',
})
@Entity({ tableName: 'billing_invoice' })
export class BillingInvoice extends TenantEntity {
  @Property({ type: 'text' })
  invoiceRef: string

  @Property({ type: 'boolean' })
  livemode: boolean

  @Field(() => String, { nullable: true, description: 'The number that stands on it; null while it is a draft.' })
  @Property({ type: 'text', nullable: true })
  number: string | null = null

  @Field(() => BillingInvoiceState, { description: 'Where it stands.' })
  @Property({ type: 'text' })
  state: BillingInvoiceState

  /** In the words of whoever takes the payments. */
  @Property({ type: 'text', nullable: true })
  reason: string | null = null

  @Property({ type: 'text' })
  currency: string

  @Property({ type: 'int', fieldName: 'subtotal' })
  subtotalAmount: number

  @Property({ type: 'int', fieldName: 'tax' })
  taxAmount: number

  @Property({ type: 'int', fieldName: 'total' })
  totalAmount: number

  @Property({ type: 'int', fieldName: 'amount_due' })
  dueAmount: number

  @Property({ type: 'int', fieldName: 'amount_paid' })
  paidAmount: number

  @Property({ type: 'int' })
  attempts: number

  @Field(() => DateTime, { description: 'When the time that it is for begins (UTC).' })
  @Property({ type: 'datetime' })
  periodStart: Date

  @Field(() => DateTime, { description: 'When that time ends (UTC).' })
  @Property({ type: 'datetime' })
  periodEnd: Date

  @Field(() => DateTime, { description: 'When it was written (UTC).' })
  @Property({ type: 'datetime' })
  issuedAt: Date

  @Field(() => DateTime, { nullable: true, description: 'When it was paid (UTC); null: it was not.' })
  @Property({ type: 'datetime', nullable: true })
  paidAt: Date | null = null

  @Field(() => DateTime, {
    nullable: true,
    description: 'When the card is tried again by itself (UTC); null: it is not, or it need not be.',
  })
  @Property({ type: 'datetime', nullable: true })
  nextAttemptAt: Date | null = null

  @Field(() => String, {
    nullable: true,
    description: 'A page outside the admin that shows it and takes its payment. Whoever has the address sees it.',
  })
  @Property({ type: 'text', nullable: true })
  hostedUrl: string | null = null

  @Field(() => String, {
    nullable: true,
    description: 'The invoice as a PDF, outside the admin. Whoever has the address sees it.',
  })
  @Property({ type: 'text', nullable: true })
  pdfUrl: string | null = null

  @Property({ type: 'datetime' })
  syncedAt: Date

  @Field(() => Money, { description: 'Before tax. Below zero: given back, and set against the next.' })
  get subtotal(): Money {
    return { amount: this.subtotalAmount, currency: this.currency }
  }

  @Field(() => Money, { description: 'The tax on it.' })
  get tax(): Money {
    return { amount: this.taxAmount, currency: this.currency }
  }

  @Field(() => Money, { description: 'With tax.' })
  get total(): Money {
    return { amount: this.totalAmount, currency: this.currency }
  }

  @Field(() => Money, { description: 'Of the total, what is to be paid once credits were set against it.' })
  get amountDue(): Money {
    return { amount: this.dueAmount, currency: this.currency }
  }

  @Field(() => Money, { description: 'Of it, what was paid.' })
  get amountPaid(): Money {
    return { amount: this.paidAmount, currency: this.currency }
  }
}

export const BillingInvoiceConnection = connectionOf(BillingInvoice, 'BillingInvoice')
