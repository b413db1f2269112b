import { Inject } from '@nestjs/common';

/** What the server is started with. The exchange is a port, so it is injected by token and not by class. */
export const EXCHANGE = Symbol('exchange');
export const EXCHANGE_SETTING = Symbol('exchange setting');
export const SERVER_CONFIG = Symbol('server config');
export const LISTING = Symbol('listing');

/** Injects `Exchange` of @openfloor/journal. */
export const InjectExchange = (): ParameterDecorator => Inject(EXCHANGE) as ParameterDecorator;
/** Injects `ExchangeSetting`. */
export const InjectExchangeSetting = (): ParameterDecorator => Inject(EXCHANGE_SETTING) as ParameterDecorator;
/** Injects `ServerConfig`. */
export const InjectServerConfig = (): ParameterDecorator => Inject(SERVER_CONFIG) as ParameterDecorator;
/** Injects `RunningListing`. */
export const InjectListing = (): ParameterDecorator => Inject(LISTING) as ParameterDecorator;
