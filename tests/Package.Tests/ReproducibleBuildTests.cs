using System.Reflection.Metadata;
using System.Security.Cryptography;
using Xunit;

namespace PolicyLint.Package.Tests;

/// <summary>A build server's build is the same wherever it stands, and its symbols carry the policies.</summary>
[Collection(ConsumerBuilds.Name)]
public sealed class ReproducibleBuildTests(PackageFeed feed)
{
    private static readonly Guid EmbeddedSource = new("0E8A571B-6926-466E-B4AD-8AB04611F5FE");

    [Fact]
    public async Task Two_checkouts_give_the_same_bytes()
    {
        string[] first = await BuildAsync();
        string[] second = await BuildAsync();

        Assert.Equal(first.Select(Hash), second.Select(Hash));

        using var provider = MetadataReaderProvider.FromPortablePdbStream(File.OpenRead(first[1]));
        MetadataReader symbols = provider.GetMetadataReader();
        DocumentHandle policy = Assert.Single(symbols.Documents, document => symbols.GetString(symbols.GetDocument(document).Name).EndsWith(".svcpolicy", StringComparison.Ordinal));
        Assert.Matches("^/_[0-9]*/policies/a.svcpolicy$", symbols.GetString(symbols.GetDocument(policy).Name));
        Assert.False(symbols.GetDocument(policy).Hash.IsNil);
        Assert.Contains(symbols.GetCustomDebugInformation(policy).Select(symbols.GetCustomDebugInformation), information => symbols.GetGuid(information.Kind) == EmbeddedSource);
    }

    /// <summary>The assembly and its symbols, from a checkout of their own.</summary>
    private async Task<string[]> BuildAsync()
    {
        var consumer = feed.NewConsumer().Write("policies/a.svcpolicy", ThriftyPolicy.Named("Lending"));
        consumer.WriteProject(items: """<SourceRoot Include="$(MSBuildProjectDirectory)/" />""");
        (await consumer.BuildAsync("-c", "Release", "-p:ContinuousIntegrationBuild=true")).Succeeded();
        return [.. ((string[])["Consumer.dll", "Consumer.pdb"]).Select(file => Path.Combine(consumer.Directory, "obj", "Release", "net10.0", file))];
    }

    private static string Hash(string file) => Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(file)));
}
