import { type Known, ours } from '../../controls/catalog/read-id';

const began = ours.editions[0]!;
/** The ids as they were in 0.1.0, whatever there is by now. */
export const firstEdition: Known = {
  catalog: Object.fromEntries(Object.values(began.means).flatMap(ids => ids.map(id => [id, ours.catalog[id]!]))),
  editions: [began],
};
