import type { RowAspect } from '../../../policypack/engine/facts';
import { anyone, type Inputs, KEY, of, store } from '../../support/cells';

it.each<[string, Inputs, unknown]>([
  ['aws:lex/botAlias:BotAlias', {}, []],
  [
    'aws:lex/botAlias:BotAlias',
    { conversationLogs: { logSettings: [{ destination: 'S3', kmsKeyArn: KEY }, { destination: 'CLOUDWATCH_LOGS' }] } },
    [store(true, 'customer-key')],
  ],
  ['AWS::Lex::BotAlias', {}, []],
  ['AWS::Lex::Bot', {}, []],
  [
    'AWS::Lex::Bot',
    {
      testBotAliasSettings: {
        conversationLogSettings: { audioLogSettings: [{ enabled: true, destination: { s3Bucket: { kmsKeyArn: KEY } } }] },
      },
    },
    [store(true, 'customer-key')],
  ],
  [
    'AWS::Lex::BotAlias',
    {
      conversationLogSettings: {
        audioLogSettings: [
          { enabled: true, destination: { s3Bucket: { kmsKeyArn: KEY } } },
          { enabled: true, destination: {} },
          { enabled: false },
        ],
      },
    },
    [store(true, 'customer-key'), store(true)],
  ],
])('%s %j is encrypted or not', (type, inputs, expected) => {
  const told = of('encryption', type, inputs);
  expect(told === 'unknown' ? [told] : told).toEqual(expected);
});

it.each<[RowAspect, string, Inputs, unknown]>([['admits', 'AWS::Lex::ResourcePolicy', { policy: anyone }, 'resource']])(
  '%s of %s %j',
  (aspect, type, inputs, via) => {
    expect(of(aspect, type, inputs)).toEqual([expect.objectContaining({ via, resources: ['*'] })]);
  },
);
