using System.Globalization;
using PolicyLint.Fuzz;
using PolicyLint.Fuzz.Edits;
using PolicyLint.Fuzz.Features;

int? given = null;
int policies = 20_000;
int cases = 50;
int first = 0;
ulong seed = 1;
bool agree = args is ["agree", ..];
bool capacity = args is ["capacity", ..];
bool calendars = args is ["calendars", ..];
bool format = args is ["format", ..];
bool edits = args is ["edits", ..];
bool features = args is ["features", ..];
for (int i = agree || capacity || calendars || format || edits || features ? 1 : 0; i < args.Length; i++)
{
    switch (args[i])
    {
        case "--count" when i + 1 < args.Length:
            given = int.Parse(args[++i], CultureInfo.InvariantCulture);
            break;
        case "--seed" when i + 1 < args.Length:
            seed = ulong.Parse(args[++i], CultureInfo.InvariantCulture);
            break;
        case "--policies" when agree && i + 1 < args.Length:
            policies = int.Parse(args[++i], CultureInfo.InvariantCulture);
            break;
        case "--inputs" when agree && i + 1 < args.Length:
            cases = int.Parse(args[++i], CultureInfo.InvariantCulture);
            break;
        case "--first" when (agree || capacity) && i + 1 < args.Length:
            first = int.Parse(args[++i], CultureInfo.InvariantCulture);
            break;
        default:
            Console.Error.WriteLine($"Unknown argument '{args[i]}'. Use --count N and --seed N, capacity --count N --first N --seed N, calendars --count N --seed N, format --count N --seed N, edits --count N --seed N, features --count N --seed N, or agree --policies N --inputs N --first N --seed N.");
            return 2;
    }
}

if (capacity)
{
    return CapacityRun.Go(seed, first, given ?? 200_000, Console.Out) == 0 ? 0 : 1;
}

if (calendars)
{
    return CalendarRun.Go(seed, given ?? 100_000, Console.Out) == 0 ? 0 : 1;
}

if (format)
{
    return FormatRun.Go(seed, given ?? 100_000, Path.Combine(AppContext.BaseDirectory, "Corpus"), Console.Out) == 0 ? 0 : 1;
}

if (edits)
{
    string original = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Corpus", "returns.svcpolicy"));
    string? wrong = EditRun.Go(seed, given ?? 10_000, original, Console.Out);
    Console.WriteLine(wrong ?? "Every text was the client's, and everything found is what a fresh analysis finds.");
    return wrong is null ? 0 : 1;
}

if (features)
{
    string? wrong = FeatureRun.Go(seed, given ?? 10_000, SoundPolicies.All(), Console.Out);
    Console.WriteLine(wrong ?? "Every feature answered, and every answer can be used.");
    return wrong is null ? 0 : 1;
}

if (agree)
{
    return AgreementRun.Go(seed, first, policies, cases, Console.Out) == 0 ? 0 : 1;
}

var run = new FuzzRun(new FuzzInputs(seed, Path.Combine(AppContext.BaseDirectory, "Corpus")), FuzzRun.Pipeline, TimeSpan.FromSeconds(2));
FuzzFailure? failure = run.Go(given ?? 1_000_000);
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
