using Xunit;

namespace PolicyLint.Package.Tests;

/// <summary>One pack a run; its tests one after another, since each is a build of its own.</summary>
[CollectionDefinition(PackageFeed.Collection)]
public sealed class PackageFeedCollection : ICollectionFixture<PackageFeed>;
