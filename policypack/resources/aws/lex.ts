import { one } from '../../engine/known';
import { blocks } from '../block-cells';
import { always, regionOf, text } from '../cells';
import { placed, awsTagged as tagged } from '../plain-rows';
import { awsRows } from '../row';

export const lex = awsRows({
  'aws:lex/botAlias:BotAlias': {
    holds: 'other',
    model: 'paas',
    facts: {
      location: regionOf,
      // S3 encrypts the audio logs in any case, with the key named here or else its own (since 2023-01); text goes to a log group, which is
      // judged itself.
      encryption: (a, around) =>
        blocks(a.conversationLogs?.logSettings, log =>
          text(log.destination) === 'S3' ? one(always('audio logs', () => around.key(log, 'kmsKeyArn'))) : [],
        ),
    },
  },
  'aws:lex/bot:Bot': placed,
  'aws:lex/intent:Intent': placed,
  'aws:lex/slotType:SlotType': placed,
  'aws:lex/v2modelsBot:V2modelsBot': tagged,
  'aws:lex/v2modelsBotLocale:V2modelsBotLocale': placed,
  'aws:lex/v2modelsBotVersion:V2modelsBotVersion': placed,
  'aws:lex/v2modelsIntent:V2modelsIntent': placed,
  'aws:lex/v2modelsSlot:V2modelsSlot': placed,
  'aws:lex/v2modelsSlotType:V2modelsSlotType': placed,
});
