import { lines, other, ref, subject } from '../../support/rows';
import { UNKNOWN } from '../../support/samples';

const store = (what: string, encrypted: unknown, key: unknown = 'provider-key') => ({ what, encrypted, key });
const anyoneMay = { Statement: [{ Effect: 'Allow', Principal: '*', Action: '*', Resource: '*' }] };
const cfnKey = other('key', 'AWS::KMS::Key');

describe('functions', () => {
  const granted = (principals: readonly unknown[], anyone: unknown, action = 'lambda:invokefunction') => ({
    via: 'resource',
    actions: [action],
    allBut: false,
    resources: ['*'],
    allResourcesBut: false,
    principals,
    anyone,
    limited: false,
  });
  const permission = 'aws:lambda/permission:Permission';
  const invoke = 'lambda:InvokeFunction';
  lines({
    'keep nothing without variables': { stack: [subject('aws:lambda/function:Function')], aspect: 'encryption', is: [] },
    'encrypt their variables always': {
      stack: [subject('aws:lambda/function:Function', { environment: { variables: { A: UNKNOWN } } })],
      aspect: 'encryption',
      is: [store('environment variables', true)],
    },
    'encrypt their variables with a key of the stack': {
      stack: [subject('AWS::Lambda::Function', { environment: { variables: {} }, kmsKeyArn: ref('key') }), cfnKey],
      aspect: 'encryption',
      is: [store('environment variables', true, 'customer-key')],
    },
    'are public by URL and by permission': {
      stack: [
        subject('aws:lambda/function:Function'),
        other('url', 'aws:lambda/functionUrl:FunctionUrl', { functionName: ref('it'), authorizationType: 'NONE' }),
        other('signed', 'aws:lambda/functionUrl:FunctionUrl', { functionName: ref('it'), authorizationType: 'AWS_IAM' }),
        other('permission', permission, { function: ref('it'), action: invoke, principal: '*' }),
        other('theirs', permission, { function: 'another', action: invoke, principal: '*' }),
      ],
      aspect: 'exposure',
      is: [
        { through: 'its function URL', public: true },
        { through: 'its function URL', public: false },
        { through: 'its permissions', public: true },
      ],
    },
    'of a template are public by URL, permission and policy': {
      stack: [
        subject('AWS::Lambda::Function', { functionName: 'f' }),
        other('url', 'AWS::Lambda::Url', { targetFunctionArn: ref('it'), authType: 'NONE' }),
        other('permission', 'AWS::Lambda::Permission', {
          functionName: 'f',
          action: invoke,
          principal: '*',
          sourceAccount: '123456789012',
        }),
        other('policy', 'AWS::Lambda::ResourcePolicy', { resourceArn: ref('it'), policyDocument: anyoneMay }),
      ],
      aspect: 'exposure',
      is: [
        { through: 'its function URL', public: true },
        { through: 'its permissions', public: false },
        { through: 'its resource policy', public: true },
      ],
    },
    'show their URL by itself': {
      stack: [subject('aws:lambda/functionUrl:FunctionUrl', { authorizationType: UNKNOWN })],
      aspect: 'exposure',
      is: ['unknown'],
    },
    'show their URL by itself, in a template': {
      stack: [subject('AWS::Lambda::Url', { authType: 'NONE' })],
      aspect: 'exposure',
      is: [{ through: 'its function URL', public: true }],
    },
    'let anyone in': {
      stack: [subject(permission, { action: invoke, principal: '*', function: 'f' })],
      aspect: 'admits',
      is: [granted(['*'], true)],
    },
    'let anyone in from a source that is not known yet': {
      stack: [subject(permission, { action: invoke, principal: '*', sourceArn: UNKNOWN })],
      aspect: 'admits',
      is: [granted(['*'], false)],
    },
    'let anyone in from any source': {
      stack: [subject(permission, { action: invoke, principal: '*', sourceArn: '*' })],
      aspect: 'admits',
      is: [granted(['*'], true)],
    },
    'let a service in': {
      stack: [subject('AWS::Lambda::Permission', { action: invoke, principal: 's3.amazonaws.com', sourceAccount: '123456789012' })],
      aspect: 'admits',
      is: [granted(['Service:s3.amazonaws.com'], false)],
    },
    'let a service in, which nobody has tied to a source': {
      stack: [subject('AWS::Lambda::Permission', { action: invoke, principal: 'sns.amazonaws.com' })],
      aspect: 'admits',
      is: [granted(['Service:sns.amazonaws.com'], false)],
    },
    'let load balancers in, which can name no source yet': {
      stack: [subject(permission, { action: invoke, principal: 'elasticloadbalancing.amazonaws.com' })],
      aspect: 'admits',
      is: [granted(['Service:elasticloadbalancing.amazonaws.com'], false)],
    },
    'let in whoever has a token': {
      stack: [subject(permission, { action: invoke, principal: 'x.amazonaws.com', eventSourceToken: 't' })],
      aspect: 'admits',
      is: [granted(['Service:x.amazonaws.com'], false)],
    },
    'let a service call for any account': {
      stack: [subject('AWS::Lambda::Permission', { functionName: 'elsewhere', action: invoke, principal: 'sns.amazonaws.com' })],
      aspect: 'exposure',
      is: [{ through: 'a service that calls for any account', public: true }],
    },
    'let S3 call for whoever has a bucket of that name': {
      stack: [
        subject(permission, { function: 'elsewhere', action: invoke, principal: 's3.amazonaws.com', sourceArn: 'arn:aws:s3:::uploads' }),
      ],
      aspect: 'exposure',
      is: [{ through: 'a bucket whose name can pass to any account', public: true }],
    },
    'let S3 call for a bucket of this stack': {
      stack: [
        subject(permission, { function: 'elsewhere', action: invoke, principal: 's3.amazonaws.com', sourceArn: ref('uploads') }),
        other('uploads', 'aws:s3/bucket:Bucket', { bucket: 'uploads' }),
      ],
      aspect: 'exposure',
      is: [{ through: 'the service that it lets in', public: false }],
    },
    'let S3 call for a bucket of this stack, by its name': {
      stack: [
        subject('AWS::Lambda::Permission', { action: invoke, principal: 's3.amazonaws.com', sourceArn: 'arn:aws:s3:::uploads' }),
        other('uploads', 'AWS::S3::Bucket', { bucketName: 'uploads' }),
      ],
      aspect: 'exposure',
      is: [{ through: 'the service that it lets in', public: false }],
    },
    'let S3 call for a bucket that is not known': {
      stack: [subject(permission, { function: 'elsewhere', action: invoke, principal: 's3.amazonaws.com', sourceArn: UNKNOWN })],
      aspect: 'exposure',
      is: [{ through: 'the service that it lets in', public: false }],
    },
    'let S3 call for one account': {
      stack: [
        subject(permission, {
          function: 'elsewhere',
          action: invoke,
          principal: 's3.amazonaws.com',
          sourceArn: 'arn:aws:s3:::uploads',
          sourceAccount: UNKNOWN,
        }),
      ],
      aspect: 'exposure',
      is: [{ through: 'the service that it lets in', public: false }],
    },
    'leave what they open to the function, where that is here': {
      stack: [
        subject('AWS::Lambda::Permission', { functionName: ref('f'), action: invoke, principal: 'sns.amazonaws.com' }),
        other('f', 'AWS::Lambda::Function'),
      ],
      aspect: 'exposure',
      is: [{ through: 'a service that calls for any account', public: false }],
    },
    'leave it to the function of a program, too, whomever they let in': {
      stack: [subject(permission, { function: ref('f'), action: invoke, principal: UNKNOWN }), other('f', 'aws:lambda/function:Function')],
      aspect: 'exposure',
      is: [{ through: 'the service that it lets in', public: false }],
    },
    'let S3 call for one organisation, or whoever has a token': {
      stack: [
        subject(permission, {
          function: 'elsewhere',
          action: invoke,
          principal: 's3.amazonaws.com',
          sourceArn: 'arn:aws:s3:::uploads',
          eventSourceToken: 't',
        }),
      ],
      aspect: 'exposure',
      is: [{ through: 'the service that it lets in', public: false }],
    },
    'let another service call for a source without an account': {
      stack: [subject(permission, { function: 'elsewhere', action: invoke, principal: 'sns.amazonaws.com', sourceArn: 'arn:aws:sns:x' })],
      aspect: 'exposure',
      is: [{ through: 'the service that it lets in', public: false }],
    },
    'do not know whom they let in': {
      stack: [subject('AWS::Lambda::Permission', { action: invoke, principal: UNKNOWN })],
      aspect: 'admits',
      is: ['unknown'],
    },
    'share layers with anyone': {
      stack: [subject('aws:lambda/layerVersionPermission:LayerVersionPermission', { action: 'lambda:GetLayerVersion', principal: '*' })],
      aspect: 'admits',
      is: [granted(['*'], true, 'lambda:getlayerversion')],
    },
    'share layers within an organisation': {
      stack: [subject('AWS::Lambda::LayerVersionPermission', { action: 'lambda:GetLayerVersion', principal: '*', organizationId: 'o-1' })],
      aspect: 'admits',
      is: [granted(['*'], false, 'lambda:getlayerversion')],
    },
    'have public layers': {
      stack: [
        subject('aws:lambda/layerVersion:LayerVersion', { layerName: 'tools' }),
        other('share', 'aws:lambda/layerVersionPermission:LayerVersionPermission', { layerName: 'tools', principal: '*' }),
      ],
      aspect: 'exposure',
      is: [{ through: 'its permissions', public: true }],
    },
    'have public layers in a template': {
      stack: [
        subject('AWS::Lambda::LayerVersion'),
        other('share', 'AWS::Lambda::LayerVersionPermission', { layerVersionArn: ref('it'), principal: '123456789012' }),
      ],
      aspect: 'exposure',
      is: [{ through: 'its permissions', public: false }],
    },
    'obey a policy': {
      stack: [subject('AWS::Lambda::ResourcePolicy', { policyDocument: anyoneMay })],
      aspect: 'admits',
      is: [granted(['*'], true, '*')],
    },
  });
});
