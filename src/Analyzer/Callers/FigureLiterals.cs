using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace PolicyLint.Analyzer.Callers;

/// <summary>Durations and amounts of money that C# writes out: <c>TimeSpan.FromHours(4)</c>, <c>new TimeSpan(4, 0, 0)</c>, <c>Money.Gbp(40)</c>, <c>Money.Of(40, "GBP")</c>.</summary>
internal sealed class FigureLiterals
{
    private readonly INamedTypeSymbol _timeSpan;
    private readonly INamedTypeSymbol _money;

    private FigureLiterals(INamedTypeSymbol timeSpan, INamedTypeSymbol money)
    {
        _timeSpan = timeSpan;
        _money = money;
    }

    /// <summary>Those of a compilation; null where it does not know the types.</summary>
    public static FigureLiterals? Of(Compilation compilation) =>
        compilation.GetTypeByMetadataName("System.TimeSpan") is { } timeSpan && compilation.GetTypeByMetadataName("PolicyLint.Money") is { } money
            ? new FigureLiterals(timeSpan, money)
            : null;

    /// <summary>The value that an operation writes out; null where it writes none, or none that is known when it is compiled.</summary>
    public object? ValueOf(IOperation operation) => operation switch
    {
        IInvocationOperation { TargetMethod: { IsStatic: true } method } call when Is(method.ContainingType, _timeSpan) && Is(method.ReturnType, _timeSpan) => Duration(method.Name, call),
        IInvocationOperation { TargetMethod: { IsStatic: true } method } call when Is(method.ContainingType, _money) && Is(method.ReturnType, _money) => Amount(method.Name, call),
        IObjectCreationOperation { Constructor: { } constructor } creation when Is(constructor.ContainingType, _timeSpan) => Duration(creation),
        _ => null,
    };

    private static bool Is(ISymbol one, ISymbol other) => SymbolEqualityComparer.Default.Equals(one, other);

    private static object? Duration(string method, IInvocationOperation call) => Number(call.Arguments.FirstOrDefault()) is { } number && OthersAreLeftOut(call)
        ? method switch
        {
            "FromDays" => Ticks(number, TimeSpan.TicksPerDay),
            "FromHours" => Ticks(number, TimeSpan.TicksPerHour),
            "FromMinutes" => Ticks(number, TimeSpan.TicksPerMinute),
            "FromSeconds" => Ticks(number, TimeSpan.TicksPerSecond),
            "FromMilliseconds" => Ticks(number, TimeSpan.TicksPerMillisecond),
            _ => null,
        }
        : null;

    private static object? Duration(IObjectCreationOperation creation)
    {
        long?[] numbers = creation.Arguments.Select(argument => (long?)Number(argument)).ToArray();
        if (numbers.Contains(null) || numbers.Length is not (3 or 4))
        {
            return null;
        }

        int days = numbers.Length - 3;
        return Ticks(numbers[days]!.Value + (24m * (days == 0 ? 0m : numbers[0]!.Value)), TimeSpan.TicksPerHour, (numbers[days + 1]!.Value * TimeSpan.TicksPerMinute) + (numbers[days + 2]!.Value * TimeSpan.TicksPerSecond));
    }

    private static object? Ticks(decimal number, long unit, long more = 0) =>
        Math.Abs(number) < long.MaxValue / unit ? new TimeSpan((long)(number * unit) + more) : null;

    private static object? Amount(string method, IInvocationOperation call)
    {
        string? currency = method == "Of" && call.Arguments.Length == 2 ? call.Arguments[1].Value.ConstantValue.Value as string : method.ToUpperInvariant();
        return Money.IsKnownCurrency(currency) && Number(call.Arguments.FirstOrDefault()) is { } amount ? Money.Of(amount, currency) : null;
    }

    private static bool OthersAreLeftOut(IInvocationOperation call) => call.Arguments.Skip(1).All(argument => argument.ArgumentKind == ArgumentKind.DefaultValue);

    private static decimal? Number(IArgumentOperation? argument)
    {
        IOperation? value = argument?.Value;
        while (value is IConversionOperation { IsImplicit: true } conversion && !conversion.ConstantValue.HasValue)
        {
            value = conversion.Operand;
        }

        return value?.ConstantValue.Value switch
        {
            int number => number,
            long number => number,
            decimal number => number,
            double number when Math.Abs(number) < 1e12 => (decimal)number,
            _ => null,
        };
    }
}
