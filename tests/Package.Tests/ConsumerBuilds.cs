using Xunit;

namespace PolicyLint.Package.Tests;

/// <summary>Tests that build nothing but consumers of the packages, beside those that build the repository; one after another, since each is a build of its own.</summary>
[CollectionDefinition(Name)]
public sealed class ConsumerBuilds : ICollectionFixture<PackageFeed>
{
    public const string Name = "builds of consumers";
}
