using Xunit;

namespace PolicyLint.Package.Tests;

/// <summary>Tests that build projects of the repository itself, one after another: two builds at once would write the same files.</summary>
[CollectionDefinition(Name)]
public sealed class RepositoryBuilds : ICollectionFixture<PackageFeed>
{
    public const string Name = "builds of the repository";
}
