/** English dates and how they are read. */
import type { DateExample, ExampleReading } from "./example.ts";

const one = (text: string, words: string, value: string | null, more?: ExampleReading[2]): DateExample => ({
  text,
  language: "en",
  reads: [more === undefined ? [words, value] : [words, value, more]],
});

/** Each by itself, read against 2025-07-30, a Wednesday. */
const alone = (rows: Readonly<Record<string, string | null>>): DateExample[] =>
  Object.entries(rows).map(([text, value]) => one(text, text, value));

const WRITTEN: DateExample[] = [
  ...alone({
    "July 6, 2023": "2023-07-06",
    "6 July 2023": "2023-07-06",
    "July 6th, 2023": "2023-07-06",
    "31st March, 2016": "2016-03-31",
  }),
  ...alone({
    "Sept 2012": "2012-09",
    "Jan, 2001": "2001-01",
    "2024 Aug": "2024-08",
    "2018 March 18": "2018-03-18",
    "June of 1992": "1992-06",
  }),
  ...alone({
    "10-August-2012": "2012-08-10",
    "21-APR-16": "2016-04-21",
    "3 Aug 96": "1996-08-03",
    "August 99": "1999-08",
    "15 April of 87": "1987-04-15",
  }),
  ...alone({
    "the 1st of March": "2025-03-01",
    "march first": "2025-03-01",
    "4th of July": "2025-07-04",
    "Feb 30": "impossible",
    "2/29/2019": "impossible",
  }),
  ...alone({
    "8/10/2012": "2012-08-10",
    "21/04/2016": "2016-04-21",
    "13.5.2015": "2015-05-13",

    "2015/3": "2015-03",
    "09/2012": "2012-09",
  }),
  one("Thursday, July 6", "Thursday, July 6", "2025-07-06", { weekday: 4 }),
  one("Wed, Jan 20th, 2016", "Wed, Jan 20th, 2016", "2016-01-20", { weekday: 3 }),
  one("Jul 18, Fri", "Jul 18, Fri", "2025-07-18", { weekday: 5 }),
  one("Sunday 12/7/2014", "Sunday 12/7/2014", "2014-12-07", { weekday: 7 }),
  one("Friday 7-6", "Friday 7-6", "2025-07-06", { weekday: 5 }),
  one("Talks resumed on Friday the 18th.", "Friday the 18th", "2025-07-18", { weekday: 5 }),
  one("Larkfield opened in March.", "March", "2025-03"),
  one("It may be in May.", "May", "2025-05"),
  one("Larkfield was founded in 2013.", "2013", "2013"),
  one("The year 2019 was quiet.", "The year 2019", "2019"),
  one("2024 revenue rose.", "2024", "2024"),
  one("It sees 2021 net sales of $3bn.", "2021", "2021"),
  one("It has a 2050 net-zero target.", "2050", "2050"),
];

const PERIODS: DateExample[] = [
  ...alone({
    "the second quarter of 2025": "2025-Q2",
    "third quarter": "2025-Q3",
    "3rd qtr": "2025-Q3",
    "first-quarter 2021": "2021-Q1",
    "Q2 2025": "2025-Q2",
    "2019-Q1": "2019-Q1",
  }),
  ...alone({
    "3Q 2024": "2024-Q3",
    "2021 first quarter": "2021-Q1",
    "1H 2025": "2025-H1",
    "H1 2016": "2016-H1",
    "the first half of this year": "2025-H1",
    "the third quarter last year": "2024-Q3",
    "last year's third quarter": "2024-Q3",
  }),
  ...alone({
    "the first nine months of 2025": "2025-01/2025-09",
    "the last four months of 2021": "2021-09/2021-12",
    "last day in October 2015": "2015-10-31",
    "first week of 2019": "2018-12-31/2019-01-06",
  }),
  ...alone({
    "the 1990s": "1990/1999",
    "the '40s": "1940/1949",
    "the nineties": "1990/1999",
    "the nineteen seventies": "1970/1979",
    "this decade": "2020/2029",
    "the last two decades": "2000/2019",
  }),
  ...alone({
    "early 2025": "2025-Q1",
    "mid-May": "2025-05-11/2025-05-20",
    "late March": "2025-03-21/2025-03-31",
    "the end of June": "2025-06-21/2025-06-30",
    "year-end 2021": "2021-Q4",
  }),
  ...alone({
    FY2025: "2025",
    "fiscal 2021 fourth quarter": "2021-Q4",
    "fiscal year 2008": "2008",
    "FY2024/25": "2024-04/2025-03",
    "2024/25": "2024-04/2025-03",
    "first quarter of '22": "2022-Q1",
  }),
  ...alone({ "the week of July 16": "2025-07-14/2025-07-20", "year to date": "2025-01-01/2025-07-30" }),
  one("Profit fell for this summer.", "this summer", null),
];

const COUNTED: DateExample[] = [
  ...alone({
    yesterday: "2025-07-29",
    today: "2025-07-30",
    tomorrow: "2025-07-31",
    "the day before yesterday": "2025-07-28",
  }),
  ...alone({
    "last year": "2024",
    "this year": "2025",
    "next year": "2026",
    "last month": "2025-06",
    "next quarter": "2025-Q4",
    "last week": "2025-07-21/2025-07-27",
    "coming week": "2025-08-04/2025-08-10",
  }),
  ...alone({
    "earlier this year": "2025",
    "later this month": "2025-07",
    "past quarter": "2025-Q2",
    "past year": "2024-07-31/2025-07-30",
    "previous week": "2025-07-21/2025-07-27",
  }),
  ...alone({
    Thursday: "2025-07-24",
    "last Thursday": "2025-07-24",
    "next Monday": "2025-08-04",
    "Friday next week": "2025-08-08",
    "this July 3rd": "2025-07-03",
    "last March": "2025-03",
    "next June": "2026-06",
  }),
  ...alone({
    "last 3 months": "2025-05-01/2025-07-30",
    "next two years": "2025-07-31/2027-07-30",
    "past 2 weeks": "2025-07-17/2025-07-30",
  }),
  ...alone({
    "three years ago": "2022",
    "two weeks ago": "2025-07-16",
    "a month ago": "2025-06",
    "1 month and 21 days ago": "2025-06-09",
    "same period last year": null,
  }),
  { text: "Larkfield will list in two months.", language: "en", reads: [["in two months", "2025-09"]] },
  {
    text: "Sales fell in June, after rising the month before.",
    language: "en",
    reads: [
      ["June", "2025-06"],
      ["the month before", "2025-05"],
    ],
  },
  {
    text: "Second-quarter sales rose 4% from a year earlier.",
    language: "en",
    reads: [
      ["Second-quarter", "2025-Q2"],
      ["a year earlier", "2024-Q2", { isBasis: true }],
    ],
  },
  {
    text: "It began on March 30, 2023. On Thursday, July 6, it ended.",
    language: "en",
    reads: [
      ["March 30, 2023", "2023-03-30"],
      ["Thursday, July 6", "2023-07-06", { weekday: 4 }],
    ],
  },
  {
    text: "Passage is due before the January 19 deadline.",
    language: "en",
    published: "2024-12-17",
    reads: [["January 19", "2025-01-19"]],
  },
  { text: "In 2021 and 2022 may loans rise?", language: "en", reads: [["2021", "2021"]] },
  {
    text: "Shares rose following last week's report.",
    language: "en",
    reads: [["last week", "2025-07-21/2025-07-27"]],
  },
  {
    text: "In 2018 sales fell, below the same quarter last year.",
    language: "en",
    reads: [
      ["2018", "2018"],
      ["the same quarter last year", null],
    ],
  },
  one("Growth in the coming year is expected.", "coming year", "2025-07-31/2026-07-30"),
  { text: "Output in 2020's dry months fell.", language: "en", reads: [["2020", "2020"]] },
];

const BOUNDED: DateExample[] = [
  one("since 2018", "2018", "2018", { modifier: "since" }),
  one("by March 2026", "March 2026", "2026-03", { modifier: "until" }),
  one("As of June 30, 2025", "June 30, 2025", "2025-06-30", { modifier: "asOf" }),
  one("before 2010", "2010", "2010", { modifier: "until" }),
  one("after Feb 2018", "Feb 2018", "2018-02", { modifier: "since" }),
  one("2018 or later", "2018", "2018", { modifier: "since" }),
  one("around March 2022", "March 2022", "2022-03", { isApproximate: true }),
];

const RANGES: DateExample[] = [
  ...alone({
    "July 2-6": "2025-07-02/2025-07-06",
    "26 July-30": "2025-07-26/2025-07-30",
    "10 to 22 August 2012": "2012-08-10/2012-08-22",
    "July 13 through the 15th": "2025-07-13/2025-07-15",
    "10 August - 12 September 2013": "2013-08-10/2013-09-12",
  }),
  ...alone({
    "April to July": "2025-04/2025-07",
    "June-August 1992": "1992-06/1992-08",
    "Nov-Feb 2017": "2016-11/2017-02",
    "May to Oct 2020": "2020-05/2020-10",
    "January 12, 2016 - 02/22/2016": "2016-01-12/2016-02-22",
  }),
  ...alone({
    "2014 to 2018": "2014/2018",
    "2014-2018": "2014/2018",
    "2014 through May 2018": "2014-01/2018-05",
    "8/10/2012 - 8/15/2012": "2012-08-10/2012-08-15",
    "4 to 22 of this month": "2025-07-04/2025-07-22",
  }),
  one("in 2027-29", "2027-29", "2027/2029"),
  one("Larkfield runs from June 13: chief", "June 13", "2025-06-13", { modifier: "since" }),
  one("between 2015 and Feb 2018", "2015 and Feb 2018", "2015-01/2018-02"),
  one("from 10/25 to 01/25", "10/25 to 01/25", "2025-10-25/2026-01-25"),
];

const FEASTS: DateExample[] = alone({
  "New Year's Day": "2025-01-01",
  "Valentine's Day": "2025-02-14",
  Halloween: "2025-10-31",
  "Christmas Eve": "2025-12-24",
  Christmas: "2025-12-25",
  "Lunar New Year": "2025-01-29",
  "Chinese New Year": "2025-01-29",
  "Dragon Boat Festival": "2025-05-31",
  "Mid-Autumn Festival": "2025-10-06",
  Thanksgiving: "2025-11-27",
  Easter: "2025-04-20",
  "Good Friday": "2025-04-18",
  recently: "vague",
  currently: "vague",
});

export const ENGLISH_EXAMPLES: readonly DateExample[] = [
  ...WRITTEN,
  ...PERIODS,
  ...COUNTED,
  ...BOUNDED,
  ...RANGES,
  ...FEASTS,
];
