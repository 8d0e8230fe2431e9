global using ElGestorPortal.Application.Common;
global using ElGestorPortal.Domain.Common;
global using FluentValidation;
global using MediatR;
global using Microsoft.EntityFrameworkCore;
