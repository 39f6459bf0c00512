import { readId } from '../../controls/catalog/read-id';
import { firstEdition } from '../support/first-edition';

it.each(['CEK-03', ' cek-03 ', 'v4:CEK-03', 'v3:EKM-03', 'V1:IS-18', 'v4.1:CEK-03'])('%j is a control of ours', text =>
  expect(readId(text, 1, firstEdition)).toEqual({ controls: ['CEK-03'] }),
);
it.each(['', ' ', '\n', 'v4:', 'a\nb', 'constructor', 'v3:CEK-03'])('%j is none, and nothing is meant instead', text =>
  expect(readId(text, 1, firstEdition)).toEqual({ instead: [] }),
);
it('an id of another edition names what to write', () =>
  expect(readId('EKM-03', 1, firstEdition)).toEqual({ instead: ['v3:EKM-03', 'CEK-03'] }));
