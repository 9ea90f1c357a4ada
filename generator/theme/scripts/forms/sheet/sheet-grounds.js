/* What sheets are read by (build/forms/sheet_grounds.py), with what the form itself goes by. */

/**
 * @import { Grounds } from "../judge/problem.js"
 * @import { Find } from "../judge/variables.js"
 *
 * @typedef {object} WideWords
 * @property {Record<string, string[]>} subjects what measures are about
 * @property {Record<string, string[]>} measures of each subject what is counted, and its amounts in dollars and in other money
 * @property {string[]} counts how a heading that counts ends
 * @property {string[]} amounts how one of amounts ends
 * @property {string[]} fillers words that say nothing
 * @property {string[]} groups headings of a column that names consortia
 *
 * @typedef {object} SheetWords
 * @property {Record<string, [path: string[], above: string[]]>} parts what people send by itself
 * @property {Record<string, string[]>} synonyms other words for a field, as headings
 * @property {Record<string, string>} english what English is called, by language
 * @property {string[]} enWords words of a heading that tell its English
 * @property {string[]} koWords words that say that a heading is of the Korean
 * @property {string[]} guides what the sheet of help in our own workbooks is called
 * @property {{ numbers: string[], means: string[], footnote: string, sign: string, names: string[], rejected: string[], refused: string[], withdrew: string[] }} rows words and a pattern of rows that are no entries
 * @property {WideWords} wide words of tables with a column a measure
 * @property {string[]} empty words by which people say that a cell is empty
 * @property {Record<string, string[]>} answers yes and no, by language
 * @property {string[][]} tells fields that tell entries of a list apart, the surest first
 * @property {Record<string, Record<string, string>>} lands names of countries by language and code
 * @property {Record<string, Record<string, string>>} said messages by context and id
 * @property {Record<string, string>} levels what errors and warnings are called
 *
 * @typedef {Grounds & SheetWords & { language: string, find: Find }} SheetGrounds
 */

export {};
