using Xunit;

namespace PolicyLint.Package.Tests;

/// <summary>The compiler runs when the policies or their configuration changed, and only then.</summary>
[Collection(ConsumerBuilds.Name)]
public sealed class IncrementalBuildTests(PackageFeed feed)
{
    [Fact]
    public async Task Rebuilds_after_each_change_to_the_policies_and_after_nothing_else()
    {
        var consumer = feed.NewConsumer().Write("policies/a.svcpolicy", "policy A\n");
        Assert.True((await consumer.BuildAsync()).Succeeded().CompilerRan, "the first build compiles");
        Assert.False((await consumer.BuildAsync()).Succeeded().CompilerRan, "a build after no change compiles nothing");

        consumer.Write("policies/a.svcpolicy", "policy A // a comment more\n");
        Assert.True((await consumer.BuildAsync()).Succeeded().CompilerRan, "a policy was edited");

        consumer.Write("policies/.editorconfig", "[*.svcpolicy]\nsvcpolicy.max_approvals = 3\n");
        Assert.True((await consumer.BuildAsync()).Succeeded().CompilerRan, "its configuration came");

        consumer.Write("policies/b.svcpolicy", "policy B // old, from elsewhere\n").MakeOld("policies/b.svcpolicy");
        Assert.True((await consumer.BuildAsync()).Succeeded().CompilerRan, "an old file was added");

        consumer.Delete("policies/b.svcpolicy");
        Assert.True((await consumer.BuildAsync()).Succeeded().CompilerRan, "a policy was deleted");
        Assert.False((await consumer.BuildAsync()).Succeeded().CompilerRan, "and nothing since");
    }

    [Fact]
    public async Task Leaves_the_runtime_and_nothing_else_beside_the_program()
    {
        var consumer = feed.NewConsumer();
        (await consumer.BuildAsync()).Succeeded();

        Assert.Equal(
            ["Consumer.dll", "PolicyLint.Runtime.dll"],
            Directory.EnumerateFiles(Path.Combine(consumer.Directory, "bin"), "*.dll", SearchOption.AllDirectories).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }
}
