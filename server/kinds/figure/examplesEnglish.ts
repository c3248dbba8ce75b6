/** Figures in English. */
import { en, type FigureExample } from "./example.ts";

const NUMBERS: readonly FigureExample[] = [
  en("The wallet has 30 million users", ["30 million", "count", "30000000", { counted: "users", precision: 6 }]),
  en("The wallet has 3,000 users", ["3,000", "count", "3000"]),
  en("The wallet has thirty-two users", ["thirty-two", "count", "32"]),
  en("Two hundred and fifty banks joined", ["Two hundred and fifty", "count", "250"]),
  en("Five hundred and six hundred", ["Five hundred", "count", "500"], ["six hundred", "count", "600"]),
  en("They sold 1 234 567 coins", ["1 234 567", "count", "1234567"]),
  en("Deposits of 12,34,567", ["12,34,567", "count", "1234567"]),
  en("It sold 1.3x10^6 tokens", ["1.3x10^6", "count", "1300000"]),
  en("It opened half a dozen branches", ["half a dozen", "count", "6"]),
  en("It opened a dozen branches", ["a dozen", "count", "12"]),
  en("Five and a half million cards", ["Five and a half million", "count", "5500000"]),
  en("It fell to minus 5", ["minus 5", "count", "-5", { role: "to" }]),
  en("Only one bank joined", ["one", "count", "1"]),
  en("Two-thirds of them left", ["Two-thirds", "fraction", "0.66666666666666666667"]),
  en("Half of them left", ["Half", "fraction", "0.5"]),
  en("One in five left", ["One in five", "fraction", "0.2"]),
  en("Up to 2½ years", ["2½", "fraction", "2.5"]),
];

const MONEY: readonly FigureExample[] = [
  en("It raised US$1.25bn", ["US$1.25bn", "money", "1250000000", { unit: "USD", direction: "up" }]),
  en("Revenue of RMB 29.6 billion", ["RMB 29.6 billion", "money", "29600000000", { unit: "CNY" }]),
  en("Revenue of $ 75 million", ["$ 75 million", "money", "75000000", { unit: "$" }]),
  en("Revenue of HK$619m", ["HK$619m", "money", "619000000", { unit: "HKD" }]),
  en("Revenue of 500bn yuan", ["500bn yuan", "money", "500000000000", { unit: "CNY" }]),
  en("Revenue of 5 million Swiss francs", ["5 million Swiss francs", "money", "5000000", { unit: "CHF" }]),
  en("Revenue of EUR 20.5", ["EUR 20.5", "money", "20.5", { unit: "EUR" }]),
  en("Revenue of 75 USD million", ["75 USD million", "money", "75000000", { unit: "USD" }]),
  en("A fee of 20 dollars and 43 cents", ["20 dollars and 43 cents", "money", "20.43"]),
  en("A fee of 50 cents", ["50 cents", "money", "0.5"]),
  en("A fee of fifteen dollars fifty.", ["fifteen dollars fifty", "money", "15.5"]),
  en("A 12-cent dividend", ["12-cent", "money", "0.12"]),
];

const OTHERS: readonly FigureExample[] = [
  en("Sales rose 3.2 percent", ["3.2 percent", "percent", "3.2", { direction: "up" }]),
  en("Margins widened 2 percentage points", ["2 percentage points", "points", "2"]),
  en("The bank cut rates by 25 basis points", ["25 basis points", "basis", "25", { direction: "down" }]),
  en("Output tripled", ["tripled", "multiple", "3"]),
  en("It trades at 2.5x book", ["2.5x", "multiple", "2.5"]),
  en("The second-largest lender", ["second", "rank", "2"]),
  en("A top 10 lender", ["top 10", "rank", "..10"]),
  en("one of the ten largest venues", ["ten", "rank", "..10"]),
  en("its 10 biggest rivals", ["10", "rank", "..10"]),
  en("the three major indices", ["three", "count", "3"]),
  en("lifted it to second place", ["second", "rank", "2"]),
  en("A top ten lender", ["top ten", "rank", "..10"]),
  en("The only licensed broker", ["only", "rank", "1"]),
  en("It came 21st", ["21st", "rank", "21"]),
  en("The twenty-first member joined", ["twenty-first", "rank", "21"]),
  en("It posted double-digit growth", ["double-digit", "percent", "10..99"]),
  en("Between 3 and 5 per cent", ["3 and 5 per cent", "percent", "3..5"]),
  en("A loan of $10-$20", ["$10-$20", "money", "10..20"]),
  en("Staff of 5k-20k", ["5k-20k", "count", "5000..20000"]),
  en("It took 14 weeks", ["14 weeks", "duration", "14", { unit: "week" }]),
  en("It took 2 years, 3 months", ["2 years, 3 months", "duration", "27", { unit: "month" }]),
  en("A 10-year bond", ["10-year", "duration", "10"]),
  en("It took a couple of days", ["a couple of days", "duration", "2", { bound: "about" }]),
  en("Growth for five consecutive quarters", ["five consecutive quarters", "duration", "15"]),
  en("The founder is 29 years old", ["29 years old", "quantity", "29"]),
  en("A 45-acre campus", ["45-acre", "quantity", "45"]),
  en("It weighs 200lbs", ["200lbs", "quantity", "200"]),
];

export const ENGLISH_EXAMPLES: readonly FigureExample[] = [...NUMBERS, ...MONEY, ...OTHERS];
