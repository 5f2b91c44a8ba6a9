using PolicyLint.Fuzz;
using PolicyLint.TestKit;

namespace PolicyLint.Dsl.Tests.Syntax;

public sealed class FuzzTests
{
    [Fact]
    public void Four_thousand_damaged_inputs_are_read()
    {
        var run = new FuzzRun(new FuzzInputs(seed: 3, Corpus.Folder), FuzzRun.Pipeline, Watchdog.Patience);
        FuzzFailure? failure = run.Go(4_000);
        Assert.True(failure is null, $"{failure?.Input.Description}: {failure?.Reason}");
        Assert.Equal(4_000, run.Counts.Values.Sum());
    }

    [Fact]
    public void The_run_notices_what_throws_and_what_hangs()
    {
        var inputs = new FuzzInputs(seed: 3, Corpus.Folder);
        Assert.Contains("boom", new FuzzRun(inputs, _ => throw new InvalidOperationException("boom"), Watchdog.Patience).Go(3)!.Reason);
        using var never = new ManualResetEventSlim();
        Assert.Contains("still reading", new FuzzRun(inputs, _ => never.Wait(), TimeSpan.FromMilliseconds(200)).Go(1)!.Reason);
        never.Set();
    }
}
