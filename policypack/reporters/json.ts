import type { Report } from '../report/report';

/** The report as it is: sorted, versioned, the same bytes for the same input. */
export const json = (report: Report): string => `${JSON.stringify(report, null, 2)}\n`;
