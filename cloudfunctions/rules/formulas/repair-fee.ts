/**
 * What repairing the wait costs, in fen: for each year the individual fee of the year of payment, never the subsidy.
 * Source: 国办发〔2024〕38号, 完善待遇政策 (「按当年参保地的个人缴费标准」).
 */
export const repairFee = (years: number, individual: number): number => years * individual
