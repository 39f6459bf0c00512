import { type Inputs, of, store } from '../../support/cells';

describe('what is kept', () => {
  it.each<[string, Inputs, unknown]>([
    ['aws:appsync/apiCache:ApiCache', {}, [store(false)]],
    ['AWS::AppSync::ApiCache', { atRestEncryptionEnabled: true }, [store(true)]],
  ])('%s %j keeps what it keeps encrypted or not', (type, inputs, expected) => {
    expect(of('encryption', type, inputs)).toEqual(expected);
  });
});
