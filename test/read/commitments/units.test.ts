import { describe, expect, it } from 'vitest'
import { findUnitBrackets, parseUnits } from '../../../src/read/commitments/units.ts'
import { foldWidth } from '../../../src/read/text-fold.ts'

describe('parseUnits', () => {
  it('tells lead and partners by their labels', () => {
    expect(parseUnits('牵头单位：市教育局；配合单位：市财政局、市人社局')).toEqual({
      lead: ['市教育局'],
      partners: ['市财政局', '市人社局'],
      unsure: false,
      deadline: '',
    })
  })

  it('takes the first for the lead only where the text says so', () => {
    expect(parseUnits('责任单位：市教育局、市财政局')!.lead).toEqual(['市教育局', '市财政局'])
    expect(parseUnits('责任单位：市教育局、市财政局', true)).toEqual({
      lead: ['市教育局'],
      partners: ['市财政局'],
      unsure: false,
      deadline: '',
    })
  })

  it('says when a name does not end as units do', () => {
    expect(parseUnits('牵头单位：市教育局、张三丰')!.unsure).toBe(true)
  })

  it('does not take a name in brackets for a unit unless bare names may stand there', () => {
    expect(parseUnits('市第二人民医院', false, false)).toBeNull()
    expect(parseUnits('市人社局、市财政局')!.lead).toEqual(['市人社局', '市财政局'])
  })
})

describe('findUnitBrackets', () => {
  it('finds the bracket with units among others', () => {
    const words = '新建（含续建）学校49所（市教育局负责）。'
    const found = findUnitBrackets(words, foldWidth(words), false, false)
    expect(found.map(b => words.slice(b.start, b.end))).toEqual(['（市教育局负责）'])
  })
})
