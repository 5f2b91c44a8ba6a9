using System.Globalization;

namespace PolicyLint;

/// <summary>A field of a type.</summary>
/// <typeparam name="TRequest">The request.</typeparam>
/// <typeparam name="TValue">The type of the field.</typeparam>
internal sealed class RequestField<TRequest, TValue> : RequestField<TRequest>
{
    private static readonly Type Held = Nullable.GetUnderlyingType(typeof(TValue)) ?? typeof(TValue);
    private static readonly bool IsOrdered = !Held.IsEnum && Held != typeof(string) && Held != typeof(bool);

    private readonly RequestMember<TRequest, TValue> _member;
    private readonly TValue[] _values;
    private readonly string[]? _names;
    private readonly bool _isPercent;

    internal RequestField(RequestMember<TRequest, TValue> member, TValue[] values, string[]? names, bool isPercent)
        : base(member.Name)
    {
        _member = member;
        _values = [.. values];
        _names = names is null ? null : [.. names];
        _isPercent = isPercent;
    }

    internal override IEnumerable<TRequest> Others(TRequest request)
    {
        var present = _member.Read(request);
        return NearestFirst(present).Where(v => !EqualityComparer<TValue>.Default.Equals(v, present)).Select(v => _member.Change(request, v));
    }

    internal override ChangedField Between(TRequest before, TRequest after)
    {
        object? nearest = _member.Read(after);
        return new ChangedField(Name, _member.Read(before), nearest, Words(nearest));
    }

    /// <summary>Outwards from the present value, the lower of two before the higher; the unknown is no neighbour of anything.</summary>
    private IEnumerable<TValue> NearestFirst(TValue present)
    {
        if (!IsOrdered || present is null)
        {
            return _values;
        }

        var known = _values.Where(v => v is not null).ToArray();
        var place = known.Count(v => Comparer<TValue>.Default.Compare(v, present) < 0);
        return known
            .Select((value, index) => (value, Distance: index < place ? place - index : index - place + 1, index))
            .OrderBy(v => v.Distance).ThenBy(v => v.index)
            .Select(v => v.value)
            .Concat(_values.Where(v => v is null));
    }

    private string Words(object? value) => value switch
    {
        null => "unknown",
        bool yes => yes ? "yes" : "no",
        decimal number => _isPercent ? Number(number * 100) + "%" : Number(number),
        Money money => Number(money.Amount) + " " + money.Currency,
        TimeSpan duration => DurationText.Of(duration),
        DateTime moment => moment.ToString("yyyy-MM-dd 'at' HH:mm", CultureInfo.InvariantCulture),
        Enum => _names is { } names ? names[Convert.ToInt32(value, CultureInfo.InvariantCulture)] : value.ToString()!,
#if NET8_0_OR_GREATER
        DateOnly date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        TimeOnly time => time.ToString("HH:mm", CultureInfo.InvariantCulture),
#endif
        string text => "\"" + text + "\"",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };

    private static string Number(decimal number) => number.ToString("0.############################", CultureInfo.InvariantCulture);
}
