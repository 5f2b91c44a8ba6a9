using Xunit;

namespace PolicyLint.Package.Tests;

/// <summary>A preset sets how severe findings are, until the project itself says otherwise.</summary>
[Collection(ConsumerBuilds.Name)]
public sealed class PresetTests(PackageFeed feed)
{
    [Fact]
    public async Task A_preset_holds_until_the_project_says_otherwise()
    {
        var consumer = feed.NewConsumer().Write("policies/complaints.svcpolicy", ThreeStepPolicy.Named("Complaints"));

        Assert.Equal("error", Assert.Single((await consumer.BuildAsync("-p:PolicyLintMode=strict")).Failed().Of("SVP3001")).Severity);
        Assert.Empty((await consumer.BuildAsync("-p:PolicyLintMode=none")).Succeeded().Findings);

        consumer.Write("policies/.editorconfig", "[*.svcpolicy]\nsvcpolicy.SVP3001.severity = warning\n");
        var mistaken = (await consumer.BuildAsync("-p:PolicyLintMode=strikt")).Succeeded();
        Assert.Contains("There is no PolicyLintMode 'strikt'.", mistaken.Output, StringComparison.Ordinal);
        Assert.Equal("warning", Assert.Single((await consumer.BuildAsync("-p:PolicyLintMode=strict")).Of("SVP3001")).Severity);
    }
}
