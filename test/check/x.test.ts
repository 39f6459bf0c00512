import { Folder, leaky, clean, volume, template, said } from './support';
test('x', async () => {
  const f = new Folder().write({
    'a.json': leaky, 'clean.json': clean, 'tags.json': template({ D: volume({ Encrypted: 'true', Tags: [{Key:'data-type',Value:'x'}]}) }),
    'trunc.json': '{"Resources": {"A": {"Type": "AWS::EC2::Volume",', 'tab.yaml': 'Resources:\n\tA:\n\t\tType: AWS::EC2::Volume\n',
    'list.json': '[1,2]', 'other.json': { name: 'x', scripts: {} }, 'empty.json': '', 'blank.json': '  \n', 'bin.json': Buffer.from([0x7b,0,1,2]),
    'null.json': { version: 3, deployment: null }, 'cut.json': '{"version":3,"deployment":{"resources":[{"urn":"urn:pulumi:a',
    'odd.json': { version: 3, deployment: { resources: [{urn:'urn:pulumi:d::p::aws:ebs/volume:Volume::v', type:'aws:ebs/volume:Volume', provider: 5, sourcePosition: 4, inputs: []}] } },
    'oddp.json': { steps: [{op: 4, newState: {urn:'urn:pulumi:d::p::aws:ebs/volume:Volume::v', type:'aws:ebs/volume:Volume', inputs: {}}}, null, 3] },
    'esc.json': template({ 'D\u001b[2J\nX': volume() }),
    'cyc.json': template({ D: volume() }, { Conditions: { A: { 'Fn::Not': [{ Condition: 'B' }] }, B: { 'Fn::Not': [{ Condition: 'A' }] } } }),
    'ref.json': template({ D: volume({ Size: { Ref: 'E' } }), E: volume({ Size: { Ref: 'D' } }) }),
    'dup.json': '{"Resources":{"A":{"Type":"AWS::EC2::Volume","Properties":{"Encrypted":true,"Encrypted":false}}}}',
    'dup.yaml': 'Resources:\n  A:\n    Type: AWS::EC2::Volume\n    Properties:\n      Encrypted: true\n      Encrypted: false\n',
    'fn.yaml': 'Resources:\n  A:\n    Type: AWS::EC2::Volume\n    Properties:\n      Encrypted: !Frob x\n      Size: {"Fn::Nope": 1}\n',
    'bomb.yaml': 'a: &a [x,x,x,x,x,x,x,x,x]\n' + 'bcdefghij'.split('').map((c,i)=>`${c}: &${c} [${Array(9).fill('*'+'abcdefghi'[i]).join(',')}]`).join('\n') + '\nResources:\n  A: {Type: "AWS::EC2::Volume", Properties: {Size: *j}}\n',
    'p.json': '{"a": 1,', 'd/readme.md': 'x', 'e/empty.yaml': '', 'e/x.json': {a:1},
    'cdk/manifest.json': '{"x', 'cdk/cdk.out': '{}',
    'cdk2/manifest.json': {version:'36', artifacts: { S: {type:'aws:cloudformation:stack', environment:'aws://123456789012/eu-west-1', properties:{templateFile:'S.template.json'}}}}, 'cdk2/cdk.out': '{}',
    'cdk3/manifest.json': {version:'36', artifacts: {}}, 'cdk3/cdk.out': '{}',
    'text.yaml': 'hello', 'strings.json': template({A: 'x', B: {Type: 3}, C: {Type: 'AWS::EC2::Volume', Properties: 'x'}, D: {Type:'AWS::S3::Bucket', Properties: {BucketEncryption: 'x', Tags: 'y', PublicAccessBlockConfiguration: [1]}}}),
  });
  f.sparse('big.json', (256<<20)+1, '{'); 
  const log: string[] = [];
  const go = async (...a: string[]) => { try { const r = await f.ccm(a); log.push(`$ ccm ${a.join(' ')}\n[${r.code}] ${r.out}${r.err ? 'ERR ' + r.err : ''}`); } catch (e) { log.push(`$ ${a.join(' ')} THROWS ${(e as Error).stack?.slice(0, 400)}`); } };
  for (const n of ['a.json','clean.json','tags.json','trunc.json','tab.yaml','list.json','other.json','empty.json','blank.json','bin.json','null.json','cut.json','odd.json','oddp.json','esc.json','cyc.json','ref.json','dup.json','dup.yaml','fn.yaml','bomb.yaml','d','e','cdk','cdk2','cdk3','text.yaml','big.json','missing.json','strings.json']) await go('check', n);
  await go('check','--parameters','p.json','a.json'); await go('check','--parameters','nope.json','a.json'); await go('check'); await go('chek','a'); await go('check','--frmat','x','a.json'); await go('check','--format','x','a.json'); await go('check','--parameter','x','a.json'); await go('check','--fail-on','never','a.json'); await go('--version'); await go('--help'); await go('check','--help'); await go();
  await go('check','--config','no.yaml','a.json'); await go('check', '-');
  require('fs').writeFileSync('/tmp/ccm-x.log', log.join('\n'));
  f.remove(); void said;
}, 60000);
