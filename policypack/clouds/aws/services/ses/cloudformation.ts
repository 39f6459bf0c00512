import { closedStore } from '../../kinds/data';
import { cfnRows } from '../../row';
import { archiveStore, keptOnceBySes, listStore } from './cells';

export const ses = cfnRows({
  'AWS::SES::ContactList': {
    kind: closedStore,
    model: 'saas',
    names: ['contactListName'],
    facts: {
      encryption: listStore,
      backup: keptOnceBySes,
    },
  },
  'AWS::SES::MailManagerArchive': {
    kind: closedStore,
    model: 'saas',
    facts: {
      encryption: archiveStore,
      backup: keptOnceBySes,
    },
  },
});
