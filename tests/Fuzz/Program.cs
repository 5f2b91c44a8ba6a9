using System.Globalization;
using PolicyLint.Fuzz;

int count = 1_000_000;
ulong seed = 1;
for (int i = 0; i < args.Length; i++)
{
    switch (args[i])
    {
        case "--count" when i + 1 < args.Length:
            count = int.Parse(args[++i], CultureInfo.InvariantCulture);
            break;
        case "--seed" when i + 1 < args.Length:
            seed = ulong.Parse(args[++i], CultureInfo.InvariantCulture);
            break;
        default:
            Console.Error.WriteLine($"Unknown argument '{args[i]}'. Use --count N and --seed N.");
            return 2;
    }
}

var run = new FuzzRun(new FuzzInputs(seed, Path.Combine(AppContext.BaseDirectory, "Corpus")), FuzzRun.Pipeline, TimeSpan.FromSeconds(2));
FuzzFailure? failure = run.Go(count);
foreach ((string kind, int inputs) in run.Counts)
{
    Console.WriteLine($"{inputs,9} {kind}");
}

Console.WriteLine($"{run.Counts.Values.Sum(),9} in all, {run.Length / 1e6:F1} MB, {run.Length / 1e6 / Math.Max(1e-9, run.Busy.TotalSeconds):F1} MB/s");
if (failure is null)
{
    return 0;
}

Console.Error.WriteLine($"FAILED: {failure.Input.Description}\n{failure.Reason}\nSaved as {failure.Save(Environment.CurrentDirectory)}");
return 1;
