using System.ComponentModel.DataAnnotations;
using ServiceDesk.Policies;

namespace ServiceDesk.Cases;

/// <summary>A customer's wish, as a form or a call brings it. The bounds are the desk's; what is allowed is the policy's.</summary>
public sealed class RefundForm
{
    /// <summary>The name of the customer.</summary>
    [Required, StringLength(100, MinimumLength = 1), Display(Name = "Customer’s name")]
    public string? Customer { get; set; }

    /// <summary>What the customer tells.</summary>
    [Required, StringLength(2000, MinimumLength = 1), Display(Name = "What happened")]
    public string? Story { get; set; }

    /// <summary>In pounds, with pence.</summary>
    [Required, Range(typeof(decimal), "0.01", "20000", ParseLimitsInInvariantCulture = true, ConvertValueInInvariantCulture = true), Display(Name = "Amount in £")]
    public decimal? Amount { get; set; }

    /// <summary>Since the purchase.</summary>
    [Required, Range(0, 3650), Display(Name = "Days since the purchase")]
    public int? AgeDays { get; set; }

    /// <summary>Whether there is a receipt.</summary>
    [Display(Name = "There is a receipt")]
    public bool Receipt { get; set; }

    /// <summary>Why it comes back.</summary>
    [Required, EnumDataType(typeof(Returns.Reason)), Display(Name = "Reason")]
    public Returns.Reason? Reason { get; set; }

    /// <summary>The kind of customer.</summary>
    [Required, EnumDataType(typeof(Returns.Segment)), Display(Name = "Kind of customer")]
    public Returns.Segment? Segment { get; set; }

    /// <summary>All that is wrong with it, by the name of the field; empty if it can be decided.</summary>
    /// <returns>The mistakes.</returns>
    public IDictionary<string, string[]> Mistakes()
    {
        var results = new List<ValidationResult>();
        Validator.TryValidateObject(this, new ValidationContext(this), results, validateAllProperties: true);
        if (Amount is { } amount && decimal.Round(amount, 2) != amount)
        {
            results.Add(new ValidationResult("An amount has at most two decimals.", [nameof(Amount)]));
        }

        return results
            .SelectMany(r => r.MemberNames, (r, member) => (member, Message: r.ErrorMessage ?? "Not valid."))
            .GroupBy(m => m.member)
            .ToDictionary(g => g.Key, g => g.Select(m => m.Message).Distinct().ToArray());
    }
}
