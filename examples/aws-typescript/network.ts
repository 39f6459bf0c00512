import * as aws from '@pulumi/aws';
import * as pulumi from '@pulumi/pulumi';

/** A VPC with a public and a private subnet in each of two zones. */
export class Network extends pulumi.ComponentResource {
  readonly vpcId: pulumi.Output<string>;
  readonly publicSubnetIds: pulumi.Output<string>[] = [];
  readonly privateSubnetIds: pulumi.Output<string>[] = [];

  constructor(name: string, args: { cidr: string; zones: string[] }, options?: pulumi.ComponentResourceOptions) {
    super('acme:network:Network', name, args, options);
    const here = { parent: this };

    const vpc = new aws.ec2.Vpc(name, { cidrBlock: args.cidr, enableDnsHostnames: true, tags: { Name: name } }, here);
    const gateway = new aws.ec2.InternetGateway(name, { vpcId: vpc.id }, here);
    const outward = new aws.ec2.RouteTable(`${name}-public`, { vpcId: vpc.id }, here);
    new aws.ec2.Route(`${name}-out`, { routeTableId: outward.id, destinationCidrBlock: '0.0.0.0/0', gatewayId: gateway.id }, here);

    args.zones.forEach((availabilityZone, i) => {
      const open = new aws.ec2.Subnet(`${name}-public-${i}`, { vpcId: vpc.id, availabilityZone, cidrBlock: `10.20.${i}.0/24` }, here);
      new aws.ec2.RouteTableAssociation(`${name}-public-${i}`, { subnetId: open.id, routeTableId: outward.id }, here);
      const closed = new aws.ec2.Subnet(
        `${name}-private-${i}`,
        { vpcId: vpc.id, availabilityZone, cidrBlock: `10.20.${100 + i}.0/24` },
        here,
      );
      this.publicSubnetIds.push(open.id);
      this.privateSubnetIds.push(closed.id);
    });

    this.vpcId = vpc.id;
    this.registerOutputs({ vpcId: this.vpcId });
  }
}
